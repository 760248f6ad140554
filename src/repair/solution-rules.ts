import { toString } from 'mdast-util-to-string';
import { splitAtMarkers, type Section } from '../challenge/span.ts';
import { lineEnd, rangeOf, type Document } from './document.ts';
import type { Edit } from './edit.ts';

/**
 * Takes away rules behind the number of the right answer, which separate nothing (FORMAT 5.2 and 8). Where anything else
 * stands there too, only its author can say what it was meant for, and all of it stays.
 */
export function repairSolutionRules({ text, tree }: Document): Edit[] {
  return splitAtMarkers({ source: text, nodes: tree.children }, 1)
    .sections.filter(({ marker }) => marker.name === 'questions')
    .flatMap(({ content }) => splitAtMarkers(content, 2).sections)
    .filter(({ marker }) => marker.name === 'video-solution')
    .flatMap((section) => rulesAfterNumber(section, text));
}

function rulesAfterNumber({ content }: Section, text: string): Edit[] {
  const [number, ...rest] = content.nodes;
  const last = rest.at(-1);
  if (number?.type !== 'paragraph' || !last || !/^\d+$/.test(toString(number).trim())) return [];
  if (!rest.every(({ type }) => type === 'thematicBreak')) return [];
  const offset = lineEnd(text, rangeOf(number).end);
  return [{ offset, length: lineEnd(text, rangeOf(last).end) - offset, replacement: '' }];
}

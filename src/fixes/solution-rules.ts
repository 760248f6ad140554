import { toString } from 'mdast-util-to-string';
import { splitAtMarkers, type Section } from '../challenge/span.ts';
import type { Edit } from '../markup/edit.ts';
import { lineEnd, rangeOf, type Document } from './document.ts';

/**
 * Removes rules after the number of the right answer, which separate nothing (see format.md#questions). If anything else
 * follows the number, everything stays: only the author knows what it was meant for.
 */
export function fixSolutionRules({ text, tree }: Document): Edit[] {
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

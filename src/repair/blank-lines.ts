import type { RootContent } from 'mdast';
import { markerOf } from '../challenge/markers.ts';
import { lineEnd, lineStart, rangeOf, type Document } from './document.ts';
import type { Edit } from './edit.ts';

/** The sections in which a rule separates answers or the like (FORMAT 5.1); elsewhere it is a rule to be seen. */
const separated = new Set(['answers', 'feedback', 'audio-id', 'blanks', 'distractors', 'assignment', 'solutions']);

/**
 * Puts a blank line where one is missing: after the front matter, around markers, and around the rules between answers
 * (FORMAT 8). What stands there ends and begins at these lines with a blank line or without, so the lesson stays the same.
 */
export function repairBlankLines({ text, bodyStart, tree }: Document): Edit[] {
  if (bodyStart === undefined) return [];
  const starts = apart(tree.children, text).flatMap((node) => {
    const { start, end } = rangeOf(node);
    return [lineStart(text, start), lineEnd(text, end) + 1];
  });
  return [...new Set([bodyStart, ...starts])]
    .filter((start) => isMissing(text, start))
    .map((offset) => ({ offset, length: 0, replacement: '\n' }));
}

/** The blocks that stand between blank lines, in order. */
function apart(nodes: readonly RootContent[], text: string): RootContent[] {
  let section = '';
  return nodes.filter((node) => {
    const marker = markerOf(node, text);
    section = marker?.name ?? section;
    return marker !== undefined || (node.type === 'thematicBreak' && separated.has(section));
  });
}

/** True where two lines with something in them meet at the start of the second. */
function isMissing(text: string, start: number): boolean {
  const above = text.slice(lineStart(text, start - 1), start);
  const below = text.slice(start, lineEnd(text, start));
  return above.trim() !== '' && below.trim() !== '';
}

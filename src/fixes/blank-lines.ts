import type { RootContent } from 'mdast';
import { markerOf } from '../challenge/markers.ts';
import type { Edit } from '../markup/edit.ts';
import { lineEnd, lineStart, rangeOf, type Document } from './document.ts';

/** The sections in which a rule is a separator (see format.md#shared-grammar); elsewhere it is visible content. */
const separated = new Set(['answers', 'feedback', 'audio-id', 'blanks', 'distractors', 'assignment', 'solutions']);

/**
 * Inserts missing blank lines after the front matter, around markers, and around the rules that separate answers
 * (see format.md#irregular-files). The blocks there begin and end at these lines with or without a blank line, so the
 * lesson stays the same.
 */
export function fixBlankLines({ text, bodyStart, tree }: Document): Edit[] {
  if (bodyStart === undefined) return [];
  const starts = separators(tree.children, text).flatMap((node) => {
    const { start, end } = rangeOf(node);
    return [lineStart(text, start), lineEnd(text, end) + 1];
  });
  return [...new Set([bodyStart, ...starts])]
    .filter((start) => isMissing(text, start))
    .map((offset) => ({ offset, length: 0, replacement: '\n' }));
}

/** The blocks that need blank lines around them, in file order. */
function separators(nodes: readonly RootContent[], text: string): RootContent[] {
  let section = '';
  return nodes.filter((node) => {
    const marker = markerOf(node, text);
    section = marker?.name ?? section;
    return marker !== undefined || (node.type === 'thematicBreak' && separated.has(section));
  });
}

/** True if neither the line that begins at `start` nor the line above it is blank. */
function isMissing(text: string, start: number): boolean {
  const above = text.slice(lineStart(text, start - 1), start);
  const below = text.slice(start, lineEnd(text, start));
  return above.trim() !== '' && below.trim() !== '';
}

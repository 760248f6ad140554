import { markerOf } from '../challenge/markers.ts';
import type { Edit } from '../markup/edit.ts';
import { lineEnd, rangeOf, type Document } from './document.ts';

/**
 * Removes spaces after markers (see format.md#irregular-files). Leaves files with missing or broken front matter alone,
 * because the headings may be part of it.
 */
export function fixMarkerSpaces({ text, bodyStart, tree }: Document): Edit[] {
  if (bodyStart === undefined) return [];
  return tree.children
    .filter((node) => markerOf(node, text))
    .map((node) => {
      const { start } = rangeOf(node);
      const line = text.slice(start, lineEnd(text, start));
      const kept = line.trimEnd().length;
      return { offset: start + kept, length: line.length - kept, replacement: '' };
    })
    .filter(({ length }) => length > 0);
}

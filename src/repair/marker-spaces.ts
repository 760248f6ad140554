import { markerOf } from '../challenge/markers.ts';
import { lineEnd, rangeOf, type Document } from './document.ts';
import type { Edit } from './edit.ts';

/** Takes away spaces behind markers (FORMAT 8); nothing where front matter is missing or broken and may hold the markers. */
export function repairMarkerSpaces({ text, bodyStart, tree }: Document): Edit[] {
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

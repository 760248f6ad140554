import type { Edit } from '../markup/edit.ts';

/** Makes every line end with a line feed (see format.md#file-structure). */
export function fixLineEnds(text: string): Edit[] {
  return [...text.matchAll(/\r\n?/g)].map(({ 0: found, index: offset }) => {
    return { offset, length: found.length, replacement: '\n' };
  });
}

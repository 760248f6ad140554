import type { Edit } from './edit.ts';

/** Makes every line end with a line feed, as lessons are written (FORMAT 1). */
export function repairLineEnds(text: string): Edit[] {
  return [...text.matchAll(/\r\n?/g)].map(({ 0: found, index: offset }) => {
    return { offset, length: found.length, replacement: '\n' };
  });
}

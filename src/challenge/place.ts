import type { Place } from '../diagnostics/diagnostic.ts';

/** Line and column of an offset into a text. */
export function placeAt(offset: number, text: string): Place {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

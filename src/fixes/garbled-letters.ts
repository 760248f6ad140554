import { findMojibake, mayBeGarbled } from '../challenge/mojibake.ts';
import type { Edit } from '../markup/edit.ts';
import type { Document } from './document.ts';

/** Restores garbled letters everywhere except in code (see format.md#irregular-files). */
export function fixGarbledLetters({ text, tree }: Document): Edit[] {
  if (!mayBeGarbled(text)) return [];
  return findMojibake(text, tree).map(({ offset, found, repaired }) => {
    return { offset, length: found.length, replacement: repaired };
  });
}

import { findMojibake, mayBeGarbled } from '../challenge/mojibake.ts';
import type { Document } from './document.ts';
import type { Edit } from './edit.ts';

/** Writes garbled letters as they were meant, everywhere but in code (FORMAT 8). */
export function repairGarbledLetters({ text, tree }: Document): Edit[] {
  if (!mayBeGarbled(text)) return [];
  return findMojibake(text, tree).map(({ offset, found, repaired }) => {
    return { offset, length: found.length, replacement: repaired };
  });
}

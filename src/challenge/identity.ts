import { hash } from 'node:crypto';

/**
 * A short, stable name for a piece of content: 8 letters and digits that depend on its words alone, not on its place,
 * its white space or how its letters are composed. About 41 bits: a clash within one lesson is beyond reach.
 * Learners' stored progress is filed under these names, so the recipe must never change (LEARNING 3).
 */
export function contentKey(...parts: readonly string[]): string {
  const normal = parts.map((part) => part.normalize('NFC').replace(/\s+/gu, ' ').trim());
  const digest = hash('sha256', normal.join('\u0000'), 'buffer');
  return (digest.readBigUInt64BE() % 36n ** 8n).toString(36).padStart(8, '0');
}

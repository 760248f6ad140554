import { hash } from 'node:crypto';

/**
 * A short, stable key for a piece of content: 8 letters and digits that depend only on its words, not on its position, its
 * white space or the composition of its letters. It has about 41 bits, so a clash within one lesson is practically
 * impossible. Stored progress uses these keys, so the algorithm must never change (see learning.md#question-keys).
 */
export function contentKey(...parts: readonly string[]): string {
  const normal = parts.map((part) => part.normalize('NFC').replace(/\s+/gu, ' ').trim());
  const digest = hash('sha256', normal.join('\u0000'), 'buffer');
  return (digest.readBigUInt64BE() % 36n ** 8n).toString(36).padStart(8, '0');
}

import { hash } from 'node:crypto';

/** How many characters of a key are its digest; keys stored by earlier versions of Hornbook have no more. */
const digestLength = 8;

/**
 * A short, stable key for a piece of content: 8 letters and digits that depend only on its words, not on its position, its
 * white space or the composition of its letters. It has about 41 bits, so a clash within one lesson is practically
 * impossible. Stored progress uses these keys, so the algorithm must never change (see learning.md#question-keys).
 */
export function contentKey(...parts: readonly string[]): string {
  const normal = parts.map((part) => part.normalize('NFC').replace(/\s+/gu, ' ').trim());
  const digest = hash('sha256', normal.join('\u0000'), 'buffer');
  return (digest.readBigUInt64BE() % 36n ** 8n).toString(36).padStart(digestLength, '0');
}

/**
 * A key that can be recognised after a small change of the words: a digest, 4 characters for what must stay the same, and 12 for
 * the words, in which similar words give similar characters (see learning.md#question-keys). Stored progress uses these keys, so
 * the algorithm must never change.
 * @param digest the content key of everything that belongs to the question
 * @param words what may change a little
 * @param constant what may not change at all, such as the answers
 */
export function lastingKey(digest: string, words: string, constant: readonly string[]): string {
  return `${digest}${contentKey(...constant).slice(0, 4)}${sketchOf(words)}`;
}

/** The digest in a lasting key, which is short enough for ids. */
export function digestIn(key: string): string {
  return key.slice(0, digestLength);
}

const hashBits = 30;

/**
 * A SimHash of 60 bits in 12 characters: each run of one to three letters votes on every bit, so texts that share most runs differ
 * in few bits.
 */
function sketchOf(words: string): string {
  const letters = Array.from(` ${words.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()} `);
  const runs = new Set(letters.flatMap((_, at) => [1, 2, 3].map((length) => letters.slice(at, at + length).join(''))));
  const votes = new Int32Array(2 * hashBits);
  for (const run of runs) {
    for (const seed of [0, 1]) {
      const bits = hashOf(run, seed);
      for (let bit = 0; bit < hashBits; bit += 1) {
        const vote = (bits >>> bit) & 1 ? 1 : -1;
        votes[seed * hashBits + bit] = (votes[seed * hashBits + bit] ?? 0) + vote;
      }
    }
  }
  let sketch = '';
  for (let at = 0; at < votes.length; at += 5) {
    const bits = votes.subarray(at, at + 5).reduce((sum, vote, bit) => sum + (vote > 0 ? 1 << bit : 0), 0);
    sketch += bits.toString(32);
  }
  return sketch;
}

/** FNV-1a with the last step of MurmurHash3, so that every letter affects every bit. */
function hashOf(text: string, seed: number): number {
  let state = (0x811c9dc5 ^ seed) | 0;
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return state ^ (state >>> 16);
}

import type { LessonRecord } from './record.ts';

/** Questions with the same answers are one question if at most so many of the 60 bits for their words differ. */
const mostBits = 14;

/**
 * Whether two keys belong to the same question: one with the same content, or one with the same answers and similar words. Keys
 * stored by earlier versions of Hornbook are the first 8 characters of today's (see learning.md#question-keys).
 */
export function isSameQuestion(one: string, other: string): boolean {
  return distance(one, other) <= mostBits;
}

/** The number of bits in which the words behind two keys differ, and more than that if the answers differ. */
function distance(one: string, other: string): number {
  if (one.slice(0, 8) === other.slice(0, 8)) return 0;
  if (!other[8] || one.slice(8, 12) !== other.slice(8, 12)) return 61;
  // A number for bits has 32 of them, and a character of a key stands for 5.
  const bitsAt = (key: string, at: number) => parseInt(key.slice(at, at + 6), 32);
  const ones = [12, 18].map((at) => (bitsAt(one, at) ^ bitsAt(other, at)).toString(2).replaceAll('0', ''));
  return ones.join('').length;
}

/** The record with what is stored for earlier wordings of questions under their keys of today. */
export function withKeysOf<R extends LessonRecord | undefined>(record: R, today: readonly string[]): R {
  if (!record) return record;
  let text = JSON.stringify(record);
  // All keys have this form, in whichever part of the record they are. No other text is a key of today.
  for (const old of text.match(/\b[0-9a-z]{8,24}\b/g) ?? []) {
    const [nearest] = today
      .filter((key) => isSameQuestion(key, old) && !text.includes(`"${key}"`))
      .sort((one, other) => distance(one, old) - distance(other, old));
    if (nearest && !today.includes(old)) text = text.replaceAll(`"${old}"`, `"${nearest}"`);
  }
  return JSON.parse(text) as R;
}

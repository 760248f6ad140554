import { describe, expect, test } from 'vitest';
import { isSameQuestion, withKeysOf } from './lasting-keys.ts';
import type { LessonRecord } from './record.ts';

/** A key with a digest, a part for the answers, and bits for the words. */
const keyOf = (digest: string, answers: string, words: string) =>
  digest.padEnd(8, '0') + answers.padEnd(4, '0') + words.padEnd(12, '0');

describe('two keys belong to the same question', () => {
  test.each([
    ['the same content', keyOf('a', 'b', 'c'), keyOf('a', 'b', 'c'), true],
    ['the same content, stored by an earlier version', 'abcdefgh', `abcdefgh${'0'.repeat(16)}`, true],
    ['two keys of an earlier version', 'abcdefgh', 'abcdefgi', false],
    ['one bit of the words', keyOf('a', 'x', '1'), keyOf('b', 'x', '0'), true],
    ['14 bits', keyOf('a', 'x', 'vvf'), keyOf('b', 'x', ''), true],
    ['15 bits', keyOf('a', 'x', 'vvv'), keyOf('b', 'x', ''), false],
    ['other answers', keyOf('a', 'x', 'c'), keyOf('b', 'y', 'c'), false],
  ])('%s', (_, one, other, expected) => {
    expect(isSameQuestion(one, other)).toBe(expected);
    expect(isSameQuestion(other, one)).toBe(expected);
  });
});

describe('a record for a page', () => {
  const recordWith = (parts: Partial<LessonRecord>): LessonRecord => ({
    ...{ v: 1, u: 9, d: 0, src: 'answered', b: 'knots', q: {} },
    ...parts,
  });
  const [old, edited, far] = [keyOf('a', 'x', '1'), keyOf('b', 'x', '3'), keyOf('c', 'x', 'vv')];
  const right = { s: 2, f: 'answer01', n: 1, t: 5, l: 'en' } as const;

  test('has what is stored for an earlier wording, also in drafts, sets and tasks', () => {
    const record = recordWith({
      q: { [old]: right },
      draft: { [old]: [4, 'answer02'] },
      quiz: { last: [old], now: [0, 0, 0] },
      a: [old],
    });
    expect(withKeysOf(record, [edited])).toEqual(
      recordWith({
        q: { [edited]: right },
        draft: { [edited]: [4, 'answer02'] },
        quiz: { last: [edited], now: [0, 0, 0] },
        a: [edited],
      }),
    );
  });

  test('has what is stored under a whole key if the author states only its digest', () => {
    const record = recordWith({ q: { [old]: right } });
    expect(Object.keys(withKeysOf(record, [old.slice(0, 8)]).q)).toEqual([old.slice(0, 8)]);
  });

  test('prefers the nearest question, and gives what is stored to one question only', () => {
    const record = recordWith({ q: { [old]: right } });
    expect(Object.keys(withKeysOf(record, [far, edited]).q)).toEqual([edited]);
    expect(Object.keys(withKeysOf(record, [edited, keyOf('d', 'x', '3')]).q)).toEqual([edited]);
  });

  test('keeps what is stored for a question that already has its own, and for questions that are gone', () => {
    const record = recordWith({ q: { [old]: right, [edited]: { ...right, s: 1 } } });
    expect(withKeysOf(record, [edited])).toEqual(record);
    expect(withKeysOf(record, [])).toEqual(record);
  });
});

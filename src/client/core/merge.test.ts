import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betterResult, mergeRecords } from './merge.ts';
import { isRecord } from './is-record.ts';
import { anyRecord, keys } from './record.fixture.ts';
import type { LessonRecord } from './record.ts';

const base: LessonRecord = { v: 1, u: 1, d: 0, src: 'answered', b: 'knots', q: {} };
const question = { s: 1, f: keys.gone, n: 1, t: 5, l: 'en', w: [keys.gone] } as const;

describe('merging', () => {
  test('gives the same result for two records in either order', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (one, other) => {
        expect(mergeRecords(one, other)).toEqual(mergeRecords(other, one));
      }),
      { numRuns: 1000 },
    );
  });

  test('gives the same result for three records in any order', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, anyRecord, (one, two, three) => {
        expect(mergeRecords(mergeRecords(one, two), three)).toEqual(mergeRecords(one, mergeRecords(two, three)));
      }),
      { numRuns: 2000 },
    );
  });

  test('changes nothing if everything is already included', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (one, other) => {
        expect(mergeRecords(one, one)).toEqual(one);
        const merged = mergeRecords(one, other);
        expect(mergeRecords(merged, other)).toEqual(merged);
      }),
    );
  });

  test('returns a valid record', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (one, other) => {
        const merged = mergeRecords(one, other);
        expect(isRecord(merged)).toBe(true);
        expect(JSON.parse(JSON.stringify(merged))).toEqual(merged);
      }),
    );
  });
});

describe('merging keeps', () => {
  test('the earliest time at which the lesson was done, and how', () => {
    const early = { ...base, d: 100, src: 'marked' } as const;
    expect(mergeRecords(early, { ...base, d: 200 })).toMatchObject({ d: 100, src: 'marked' });
    expect(mergeRecords(early, base)).toMatchObject({ d: 100, src: 'marked' });
  });

  test('the later verdict, the first answer, the most tries and every day of a question', () => {
    const early = { ...question, h: [[1, 0]] } as const;
    const late = { ...question, s: 2, f: keys.first, n: 3, t: 9, w: [], h: [[2, 2]] } as const;
    const merged = mergeRecords({ ...base, q: { [keys.first]: early } }, { ...base, q: { [keys.first]: late } });
    expect(merged.q[keys.first]).toEqual({ ...late, f: keys.gone, g: 5, h: [...early.h, ...late.h] });
  });

  test('the questions and ticks of both records', () => {
    const merged = mergeRecords(
      { ...base, q: { [keys.first]: question }, a: [keys.second] },
      { ...base, q: { [keys.second]: question }, a: [keys.first] },
    );
    expect(Object.keys(merged.q).toSorted()).toEqual([keys.first, keys.second]);
    expect(merged.a).toEqual([keys.first, keys.second]);
  });

  test('only drafts that are later than the verdict', () => {
    const known = { ...base, q: { [keys.first]: question } };
    expect(mergeRecords(known, { ...base, draft: { [keys.first]: [6, 'x'] } }).draft).toEqual({
      [keys.first]: [6, 'x'],
    });
    expect(mergeRecords(known, { ...base, draft: { [keys.first]: [5, 'x'] } }).draft).toBeUndefined();
  });
});

describe('the better of two quiz results', () => {
  test.each([
    ['the larger share', [19, 20, 9, 0], [18, 20, 1, 0]],
    ['a pass with help, not a failure without', [20, 20, 9, 1], [12, 20, 1, 0]],
    ['the one without help, of equal ones', [18, 20, 9, 0], [18, 20, 1, 1]],
    ['the one with more questions, of equal ones', [18, 20, 9, 0], [9, 10, 1, 0]],
    ['the earlier, of equal ones', [18, 20, 1, 0], [18, 20, 9, 0]],
  ] as const)('%s', (_, better, worse) => {
    expect(betterResult(better, worse)).toBe(better);
    expect(betterResult(worse, better)).toBe(better);
  });
});

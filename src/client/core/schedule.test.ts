import { describe, expect, test } from 'vitest';
import type { Graded, QuestionRecord } from './record.ts';
import { dayOf, dueDay, historyOf, isDue } from './schedule.ts';

const day = 86_400_000;
const far = 100_000;

function question(s: QuestionRecord['s'], ...h: readonly Graded[]): QuestionRecord {
  return { s, f: '', n: h.length, t: (h.at(-1)?.[0] ?? 0) * day, l: 'en', h };
}

test('days are counted from 1970 in UTC', () => {
  expect(dayOf(Date.UTC(1970, 0, 1, 23, 59))).toBe(0);
  expect(dayOf(Date.UTC(1970, 0, 2))).toBe(1);
});

describe('a question is due', () => {
  test('never if it was right at once each time', () => {
    expect(dueDay(question(2, [10, 2], [20, 2]), far)).toBeUndefined();
  });

  test('at once if it is wrong or its answer was shown', () => {
    expect(dueDay(question(1, [10, 0]), far)).toBe(10);
    expect(dueDay(question(3, [10, 0]), far)).toBe(10);
  });

  test('after 1, 3, 7, 21 and 60 days if it was missed and then right each time', () => {
    const h: Graded[] = [[0, 0]];
    const gaps: number[] = [];
    let today = 0;
    for (let round = 0; round < 7; round += 1) {
      h.push([today, round === 0 ? 1 : 2]);
      const due = dueDay(question(2, ...h), far) ?? 0;
      gaps.push(due - today);
      today = due;
    }
    expect(gaps).toEqual([1, 3, 7, 21, 60, 60, 60]);
  });

  test('after 1 day again if it is missed again', () => {
    expect(dueDay(question(2, [0, 0], [0, 1], [1, 2], [4, 0], [4, 1]), far)).toBe(5);
  });

  test('no later if it is practised before it is due', () => {
    expect(dueDay(question(2, [0, 0], [0, 1], [1, 2], [2, 2], [3, 2]), far)).toBe(4);
  });

  test('today if a clock was ahead when it was judged', () => {
    const ahead = question(1, [90_000, 0]);
    expect(isDue(ahead, 20 * day)).toBe(true);
    expect(isDue(question(2, [90_000, 0], [90_000, 1]), 21 * day)).toBe(false);
    expect(dueDay(question(2, [90_000, 0], [90_000, 1]), 21)).toBe(22);
  });

  test('exactly from the day on which it is due', () => {
    const missed = question(2, [10, 0], [10, 1]);
    expect(isDue(missed, 11 * day - 1)).toBe(false);
    expect(isDue(missed, 11 * day)).toBe(true);
  });

  test('even if its history was dropped to save room', () => {
    expect(isDue({ s: 1, f: '', n: 1, t: 5 * day, l: 'en' }, 6 * day)).toBe(true);
  });
});

test('a history keeps the last 20 verdicts, in order and without repeats', () => {
  expect(
    historyOf([
      [3, 2],
      [1, 0],
      [3, 2],
      [3, 0],
    ]),
  ).toEqual([
    [1, 0],
    [3, 0],
    [3, 2],
  ]);
  const many = Array.from({ length: 30 }, (_, index): Graded => [index, 1]);
  expect(historyOf(many)).toEqual(many.slice(10));
});

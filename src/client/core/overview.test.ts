import { describe, expect, test } from 'vitest';
import { doneByBlock, dueQuestions, latest, nextDueDay, nextLesson, completionOf } from './overview.ts';
import type { LessonRecord, QuestionRecord } from './record.ts';

const day = 86_400_000;
const record = (parts: Partial<LessonRecord> = {}): LessonRecord => ({
  ...{ v: 1, u: 1, d: 0, src: 'answered', b: 'knots', q: {} },
  ...parts,
});
const question = (parts: Partial<QuestionRecord>): QuestionRecord => ({
  ...{ s: 2, f: '', n: 1, t: 1, l: 'en', w: [], g: 1 },
  ...parts,
});
const records = (own: Record<string, LessonRecord>) => new Map(Object.entries(own));

describe('completion', () => {
  const some = records({
    l1: record({ db: { knots: 5 } }),
    l2: record({ db: { knots: 5, ropes: 6 } }),
    l3: record(),
  });

  test('is counted in each block where it was done', () => {
    expect([...doneByBlock(some)]).toEqual([
      ['knots', 2],
      ['ropes', 1],
    ]);
  });

  test('adds up the lessons of several blocks, and never exceeds their number', () => {
    const blocks = [
      { name: 'knots', lessons: 1 },
      { name: 'ropes', lessons: 4 },
      { name: 'sails', lessons: 3 },
    ];
    expect(completionOf(blocks, doneByBlock(some))).toEqual({ done: 2, lessons: 8 });
    expect(completionOf([], doneByBlock(some))).toEqual({ done: 0, lessons: 0 });
  });
});

describe('the lesson to continue with', () => {
  const some = records({
    l1: record({ u: 3, db: { knots: 3 } }),
    l2: record({ u: 9, db: { knots: 9 } }),
    l3: record({ u: 7, b: 'ropes', db: { ropes: 1 } }),
  });
  const lessons = ['l0', 'l1', 'l2', 'l3', 'l4'].map((id) => ({ id }));

  test('depends on the latest change', () => {
    expect(latest(some, () => true)).toBe('l2');
    expect(latest(some, (_, { b }) => b === 'ropes')).toBe('l3');
    expect(latest(some, (id) => id === 'l0')).toBeUndefined();
    expect(latest(new Map(), () => true)).toBeUndefined();
  });

  test('is the lesson itself, or the next one that is not done in this block', () => {
    expect(nextLesson(lessons, 'knots', 'l2', some)).toEqual({ id: 'l3' });
    expect(nextLesson(lessons, 'knots', 'l4', some)).toEqual({ id: 'l4' });
    expect(nextLesson(lessons.slice(0, 3), 'knots', 'l1', some)).toBeUndefined();
  });

  test('is the first lesson that is not done if the block no longer has the latest one', () => {
    expect(nextLesson(lessons, 'knots', 'gone', some)).toEqual({ id: 'l0' });
  });
});

describe('missed questions', () => {
  const now = 100 * day;
  const some = record({
    q: {
      right: question({ h: [[99, 2]] }),
      wrong: question({ s: 1, t: 99 * day, h: [[99, 0]] }),
      shown: question({ s: 3, t: 99 * day, h: [[99, 0]] }),
      waiting: question({
        h: [
          [98, 0],
          [99, 1],
          [100, 2],
        ],
      }),
      again: question({
        h: [
          [97, 0],
          [98, 1],
        ],
      }),
    },
  });

  test('are due if they are wrong now, or were right for the first time a day ago', () => {
    expect(dueQuestions(some, now)).toEqual(['wrong', 'shown', 'again']);
  });

  test('have a next day on which one is due', () => {
    expect(nextDueDay(records({ l1: record({ q: { waiting: some.q['waiting'] ?? question({}) } }) }), now)).toBe(103);
    expect(nextDueDay(records({ l1: some }), now)).toBe(103);
    expect(nextDueDay(records({ l1: record({ q: { right: question({ h: [[99, 2]] }) } }) }), now)).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { changed, changedQuestions, doneIn, isComplete } from './lesson.ts';
import { keys, placeOf } from './record.fixture.ts';
import type { LessonRecord, QuestionRecord } from './record.ts';

const right: QuestionRecord = { s: 2, f: 'R', n: 1, t: 5, l: 'en' };
const base: LessonRecord = { v: 1, u: 1, d: 0, src: 'answered', b: 'knots', q: {} };
const { first, second, gone } = keys;

describe('a lesson', () => {
  test('is complete only when all questions are right, all tasks are ticked and the quiz is passed', () => {
    const place = placeOf({ questions: [first], tasks: [second], quizQuestions: [gone], passMark: 0.9 });
    const all: LessonRecord = {
      ...base,
      q: { [first]: right },
      a: [second],
      quiz: { best: [18, 20, 1, 0], last: ['x'], now: [0, 1, 0] },
    };
    expect(isComplete(all, place)).toBe(true);
    expect(isComplete({ ...all, q: { [first]: { ...right, s: 3 } } }, place)).toBe(false);
    expect(isComplete({ ...all, a: [] }, place)).toBe(false);
    expect(isComplete({ ...all, quiz: { best: [17, 20, 1, 0], last: ['x'], now: [0, 1, 0] } }, place)).toBe(false);
    expect(isComplete(base, place)).toBe(false);
  });

  test('is never complete by itself if it asks nothing', () => {
    expect(isComplete(base, placeOf({}))).toBe(false);
  });
});

describe('a complete lesson', () => {
  const place = placeOf({ questions: [first] });
  const done = changed(undefined, place, 100, { q: { [first]: right } });

  test('stays complete, whatever the learner does', () => {
    expect(done.d).toBe(100);
    const later = changed(done, placeOf({ questions: [first, second] }), 200, {});
    expect(later.d).toBe(100);
    expect(changed(later, place, 300, {})).toMatchObject({ d: 100, db: { knots: 100 } });
  });

  test('is complete in the block where it was done, and in another block once it is done there', () => {
    const elsewhere = placeOf({ block: 'bends', questions: [first, second] });
    const seen = changed(done, elsewhere, 200, {});
    expect(seen).toMatchObject({ b: 'bends', d: 100 });
    expect([doneIn(seen, 'knots'), doneIn(seen, 'bends'), doneIn(seen, 'constructor')]).toEqual([100, 0, 0]);
    const both = changed(seen, elsewhere, 300, { q: { [first]: right, [second]: right } });
    expect(both).toMatchObject({ d: 100, db: { knots: 100, bends: 300 } });
  });
});

describe('the number of questions that changed since a lesson was done', () => {
  const place = placeOf({ questions: [first, second] });
  const done = changed(undefined, place, 100, { q: { [first]: right, [second]: right } });

  test.each([
    ['nothing', [first, second], 'en', 0],
    ['another order', [second, first], 'en', 0],
    ['one edited', [first, gone], 'en', 1],
    ['one taken away', [first], 'en', 0],
    ['one added', [first, second, gone], 'en', 0],
    ['all edited', ['ddddddd4', 'eeeeeee5'], 'en', 2],
    ['a translation', ['ddddddd4', 'eeeeeee5'], 'es', 0],
  ] as const)('%s', (_, questions, language, count) => {
    expect(changedQuestions(done, placeOf({ questions, language }))).toBe(count);
  });

  test('is 0 before the lesson is done and in other blocks', () => {
    const edited = placeOf({ questions: [first, gone] });
    expect(changedQuestions({ ...base, q: { [second]: right } }, edited)).toBe(0);
    expect(changedQuestions(done, { ...edited, block: 'bends' })).toBe(0);
  });

  test('leaves the records of old questions and the completion unchanged', () => {
    const edited = placeOf({ questions: [first, gone] });
    const next = changed(done, edited, 200, { q: { ...done.q, [gone]: { ...right, s: 1 } } });
    expect(next.q[second]).toEqual(right);
    expect(next.d).toBe(100);
    expect(changedQuestions(next, edited)).toBe(0);
  });
});

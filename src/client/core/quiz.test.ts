import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withDraft } from './lesson.ts';
import { finishQuiz, nextSet, quizState, setToShow, startQuiz, type QuizSet } from './quiz.ts';
import { placeOf } from './record.fixture.ts';
import type { LessonRecord, QuizRecord } from './record.ts';

const question = (index: number) => ({ key: `q${String(index).padStart(7, '0')}`, right: 'R' });
const set: QuizSet = { key: 'set00001', questions: Array.from({ length: 10 }, (_, index) => question(index)) };
const place = placeOf({ quizQuestions: set.questions.map(({ key }) => key), passMark: 0.9 });

/** The record after answering the questions that `answers` has anything for, in a new attempt. */
function taken(answers: readonly (string | undefined)[], before?: LessonRecord, isRetry = false): LessonRecord {
  const begun = startQuiz(before, place, set, isRetry, 1000);
  const drafted = answers.reduce(
    (record, answer, index) =>
      answer === undefined ? record : withDraft(record, place, question(index).key, [answer], 1000),
    begun,
  );
  return finishQuiz(drafted, place, set, 2000);
}

const answers = (right: number, wrong = 10 - right) => [
  ...Array.from({ length: right }, () => 'R'),
  ...Array.from({ length: wrong }, () => 'A'),
];

describe('a quiz', () => {
  test('is first untouched, then started, then finished', () => {
    expect(quizState(undefined, set)).toMatchObject({
      isStarted: false,
      isFinished: false,
      attempt: 0,
      right: 0,
      chosen: {},
    });
    const begun = withDraft(startQuiz(undefined, place, set, false, 1), place, question(3).key, ['A'], 2);
    expect(quizState(begun, set)).toMatchObject({
      isStarted: true,
      isFinished: false,
      attempt: 0,
      chosen: { [question(3).key]: 'A' },
    });
    expect(quizState(taken(answers(9)), set)).toMatchObject({ isFinished: true, right: 9, isRetry: false });
  });

  test('has the result of its answers, for any combination of given and missing ones', () => {
    const one = fc.constantFrom('R', 'A', 'B', undefined);
    fc.assert(
      fc.property(fc.array(one, { minLength: 10, maxLength: 10 }), (given) => {
        const record = taken(given);
        const right = given.filter((answer) => answer === 'R').length;
        expect(record.quiz?.best).toEqual([right, 10, 2000, 0]);
        expect(record.d > 0).toBe(right >= 9);
        given.forEach((answer, index) => {
          expect(record.q[question(index).key]).toMatchObject({ s: answer === 'R' ? 2 : 1, n: 1 });
        });
        expect(record.draft).toBeUndefined();
      }),
    );
  });

  test('has the chosen answers after the end, and none for unanswered questions', () => {
    const { chosen } = quizState(taken(['R', 'A', undefined, 'B']), set);
    expect(chosen).toEqual({ [question(0).key]: 'R', [question(1).key]: 'A', [question(3).key]: 'B' });
  });

  test('stays passed, and keeps the best result', () => {
    const passed = taken(answers(10));
    const failed = taken(answers(2), passed);
    expect(failed).toMatchObject({ d: passed.d, quiz: { best: [10, 10, 2000, 0] } });
    expect(quizState(failed, set)).toMatchObject({ isFinished: true, attempt: 1, right: 2 });
  });
});

describe('a retry of missed questions', () => {
  const failed = taken(answers(6));
  const missed = [6, 7, 8, 9].map((index) => question(index).key);

  test('asks only those, with no answer chosen', () => {
    const retry = startQuiz(failed, place, set, true, 3000);
    const { keys, chosen, attempt, isFinished, isRetry } = quizState(retry, set);
    expect({ keys, attempt, isFinished, isRetry }).toEqual({
      keys: missed,
      attempt: 1,
      isFinished: false,
      isRetry: true,
    });
    expect(Object.keys(chosen)).toHaveLength(6);
  });

  test('passes if enough questions are right in total, and is marked as assisted', () => {
    const skip = Array.from({ length: 6 }, () => undefined);
    const some = taken([...skip, 'R', 'A', 'A', 'A'], failed, true);
    expect(some).toMatchObject({ d: 0, quiz: { best: [7, 10, 2000, 1], now: [1, 2000, 1] } });
    const rest = taken([...skip, undefined, 'R', 'R', 'R'], some, true);
    expect(rest).toMatchObject({ d: 2000, quiz: { best: [10, 10, 2000, 1], now: [2, 2000, 1] } });
    expect(rest.q[question(9).key]?.h).toEqual([
      [0, 0],
      [0, 1],
    ]);
    expect(rest.q[question(0).key]?.n).toBe(1);
  });

  test('does not replace an unassisted pass', () => {
    const passed = taken(answers(9));
    const all = taken([...Array.from({ length: 9 }, () => undefined), 'R'], passed, true);
    expect(all.quiz?.best).toEqual([9, 10, 2000, 0]);
  });

  test('is different from a new attempt at all questions, in which earlier right answers do not count', () => {
    const again = finishQuiz(startQuiz(failed, place, set, false, 3000), place, set, 4000);
    expect(quizState(again, set)).toMatchObject({ right: 0, isFinished: true });
  });
});

describe('the next set', () => {
  const sets = ['a', 'b', 'c'].map((key) => ({ key }));
  const quiz = (...last: string[]): QuizRecord => ({ last, now: [0, 0, 0] });

  test.each([
    [[], 'a'],
    [['a'], 'b'],
    [['a', 'b'], 'c'],
    [['a', 'b', 'c'], 'a'],
    [['c', 'a', 'b'], 'c'],
    [['gone', 'b'], 'a'],
  ])('after %j is %s', (last, next) => {
    expect(nextSet(sets, quiz(...last)).key).toBe(next);
  });

  test('is never the previous one if there are two or more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 20 }), (count, rounds) => {
        const all = Array.from({ length: count }, (_, index) => ({ ...set, key: `set${index}` }));
        let record: LessonRecord | undefined;
        for (let round = 0; round < rounds; round += 1) {
          const before = record?.quiz?.last.at(-1);
          const next = nextSet(all, record?.quiz);
          expect(next.key).not.toBe(before);
          record = startQuiz(record, place, next, false, round);
        }
      }),
    );
  });

  test('is the first at first and later the one under way; removed sets are ignored', () => {
    expect(setToShow(sets, undefined).key).toBe('a');
    expect(setToShow(sets, quiz('a', 'c')).key).toBe('c');
    expect(setToShow(sets, quiz('b', 'gone')).key).toBe('b');
    expect(setToShow(sets, quiz('gone')).key).toBe('a');
  });
});

import { describe, expect, test } from 'vitest';
import { inSeededOrder } from './answer-order.ts';
import { pinnedAnswers } from './pinned-answers.ts';
import type { QuizQuestion } from './quizzes.ts';

/** A parsed question with four answers, the right one last. */
function question(key: string): QuizQuestion {
  const text = { source: key, line: 1 };
  return { key, text, answers: ['a', 'b', 'c', 'right'].map((answer) => ({ key: answer, text })), solution: 3 };
}

test('keeps every answer and the right one', () => {
  for (const key of ['q1', 'q2', 'q3', 'q4', 'q5']) {
    const { answers, solution } = inSeededOrder('lesson', question(key));
    expect(answers.map((answer) => answer.key).toSorted()).toEqual(['a', 'b', 'c', 'right']);
    expect(answers[solution]?.key).toBe('right');
  }
});

test('is the same each time, and the right answer has no preferred position', () => {
  const keys = Array.from({ length: 400 }, (_, index) => `q${index}`);
  const places = keys.map((key) => inSeededOrder('lesson', question(key)).solution);
  expect(keys.map((key) => inSeededOrder('lesson', question(key)).solution)).toEqual(places);
  for (const place of [0, 1, 2, 3]) {
    const share = places.filter((other) => other === place).length;
    expect(share).toBeGreaterThan(60);
    expect(share).toBeLessThan(140);
  }
});

describe('answers that are not shuffled', () => {
  const order = (...sources: readonly string[]) =>
    ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'].map((key) => {
      const answers = sources.map((source) => ({ key: source, text: { source, line: 1 } }));
      const shown = inSeededOrder('lesson', { ...question(key), answers, solution: sources.length - 1 });
      return shown.answers.map(({ text }) => text.source);
    });

  test.each([
    'All of the above',
    'None of the above.',
    'Both of these',
    'Todas las anteriores',
    'Ninguna de las opciones',
    'جميع ما سبق',
    '以上都是',
    '以上都不是',
  ])('%s comes last, whatever its position in the file', (about) => {
    for (const shown of order(about, 'one', 'two', 'three')) expect(shown.at(-1)).toBe(about);
    for (const shown of order('one', 'two', 'three', about)) expect(shown.at(-1)).toBe(about);
    expect(new Set(order(about, 'one', 'two', 'three').map((shown) => shown.join())).size).toBeGreaterThan(1);
  });

  test('are sorted if they are numbers, so that the right one has no preferred position', () => {
    for (const shown of order('`10`', '-2', '3.5', '7')) expect(shown).toEqual(['-2', '3.5', '7', '`10`']);
  });

  test('keep the order of the file if one of them refers to others by letter', () => {
    for (const shown of order('Red', 'Green', 'Blue', 'A and B'))
      expect(shown).toEqual(['Red', 'Green', 'Blue', 'A and B']);
  });

  test.each(['All of the ropes', 'Both', 'A rope', '5 metres'])('%s is shuffled like any other answer', (answer) => {
    expect(pinnedAnswers({ ...question('q1'), answers: [{ key: 'x', text: { source: answer, line: 1 } }] }).size).toBe(
      0,
    );
  });
});

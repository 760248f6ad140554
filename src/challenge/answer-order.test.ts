import { expect, test } from 'vitest';
import { inSeededOrder } from './answer-order.ts';
import type { QuizQuestion } from './quizzes.ts';

/** A question as it is read: four answers, the right one last. */
function question(key: string): QuizQuestion {
  const text = { source: key, line: 1 };
  return { key, text, answers: ['a', 'b', 'c', 'right'].map((answer) => ({ key: answer, text })), solution: 3 };
}

test('keeps every answer, and which of them is right', () => {
  for (const key of ['q1', 'q2', 'q3', 'q4', 'q5']) {
    const { answers, solution } = inSeededOrder('lesson', question(key));
    expect(answers.map((answer) => answer.key).toSorted()).toEqual(['a', 'b', 'c', 'right']);
    expect(answers[solution]?.key).toBe('right');
  }
});

test('gives the same order each time, and the right answer no place of its own', () => {
  const keys = Array.from({ length: 400 }, (_, index) => `q${index}`);
  const places = keys.map((key) => inSeededOrder('lesson', question(key)).solution);
  expect(keys.map((key) => inSeededOrder('lesson', question(key)).solution)).toEqual(places);
  for (const place of [0, 1, 2, 3]) {
    const share = places.filter((other) => other === place).length;
    expect(share).toBeGreaterThan(60);
    expect(share).toBeLessThan(140);
  }
});

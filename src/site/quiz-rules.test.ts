import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neededToPass, passMark } from './quiz-rules.ts';

test('a quiz is passed with 90 %', () => {
  expect(passMark).toBe(0.9);
});

// What learners are told in 101 and 44 quizzes (FORMAT 5.3).
test.each([
  [20, 18],
  [10, 9],
])('of %i questions %i must be right', (total, needed) => {
  expect(neededToPass(total)).toBe(needed);
});

test('is the smallest number that reaches the mark', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (total) => {
      const needed = neededToPass(total);
      // In whole numbers, so that no rounding is in the way.
      expect(needed * 10).toBeGreaterThanOrEqual(total * 9);
      expect((needed - 1) * 10).toBeLessThan(total * 9);
    }),
  );
});

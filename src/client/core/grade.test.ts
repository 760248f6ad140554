import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPassed, neededToPass } from './grade.ts';

// The two sizes that texts of quizzes name, counted on the corpus (see format.md#quizzes).
test.each([
  [20, 18],
  [10, 9],
])('of %i questions, %i must be right to pass', (total, needed) => {
  expect(neededToPass(total, 0.9)).toBe(needed);
});

test('the number needed to pass is the smallest that reaches the pass mark', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (total) => {
      const needed = neededToPass(total, 0.9);
      // In whole numbers, so that no rounding is in the way.
      expect(needed * 10).toBeGreaterThanOrEqual(total * 9);
      expect((needed - 1) * 10).toBeLessThan(total * 9);
    }),
  );
});

test('the number needed to pass is exact for every pass mark in whole percent', () => {
  for (let percent = 1; percent <= 100; percent += 1) {
    for (let total = 1; total <= 60; total += 1) {
      expect(neededToPass(total, percent / 100)).toBe(Math.ceil((percent * total) / 100));
    }
  }
});

test('a quiz is passed from that number on, and never without questions or a result', () => {
  expect(isPassed([17, 20], 0.9)).toBe(false);
  expect(isPassed([18, 20], 0.9)).toBe(true);
  expect(isPassed([0, 0], 0.9)).toBe(false);
  expect(isPassed(undefined, 0.9)).toBe(false);
});

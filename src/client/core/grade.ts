/**
 * The number of questions that must be right to pass, in whole questions and without rounding to percent (see
 * learning.md#quizzes).
 */
export function neededToPass(total: number, passMark: number): number {
  return Math.ceil(passMark * total - 1e-9);
}

/** Returns whether a quiz result reaches the pass mark. No result does not. */
export function isPassed(
  [right, total]: readonly [right: number, total: number, ...more: number[]] = [0, 0],
  passMark: number,
): boolean {
  return total > 0 && right >= neededToPass(total, passMark);
}

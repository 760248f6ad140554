/**
 * The number of questions that must be right to pass, in whole questions and without rounding to percent (see
 * learning.md#quizzes).
 */
export function neededToPass(total: number, passMark: number): number {
  return Math.ceil(passMark * total - 1e-9);
}

/** Returns whether the right answers reach the pass mark. */
export function isPassed(right: number, total: number, passMark: number): boolean {
  return total > 0 && right >= neededToPass(total, passMark);
}

/** The share of right answers with which a quiz is passed: what learners are told upstream (FORMAT 5.3). */
export const passMark = 0.9;

/** How many of a quiz's questions must be right. Counted, not rounded to percent. */
export function neededToPass(total: number): number {
  return Math.ceil(passMark * total - 1e-9);
}

/** How many of a quiz's questions must be right. Counted in whole questions, not rounded to percent (LEARNING 3.3). */
export function neededToPass(total: number, passMark: number): number {
  return Math.ceil(passMark * total - 1e-9);
}

/** True when the right answers reach the pass mark. */
export function isPassed(right: number, total: number, passMark: number): boolean {
  return total > 0 && right >= neededToPass(total, passMark);
}

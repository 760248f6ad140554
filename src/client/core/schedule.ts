import { longestHistory, type Graded, type QuestionRecord } from './record.ts';

/**
 * Days until a question is asked again, after the first, second … right answer in a row (see
 * learning.md#practice-schedule).
 */
export const steps = [1, 3, 7, 21, 60];

/** The number of the day of a time in milliseconds. */
export function dayOf(time: number): number {
  return Math.floor(time / 86_400_000);
}

/** Normalises verdicts for storage: oldest first, without repeats, and not more than are stored. */
export function historyOf(verdicts: readonly Graded[]): readonly Graded[] {
  const codes = new Set(verdicts.map(([day, grade]) => day * 3 + grade));
  const sorted = [...codes].sort((one, other) => one - other).slice(-longestHistory);
  return sorted.map((code) => [Math.floor(code / 3), (code % 3) as Graded[1]]);
}

/** The grade of a verdict: 0 wrong or shown, 1 right after something else was tried, 2 right at once. */
export function gradeOf(isRight: boolean, isFirstTry: boolean): Graded[1] {
  if (!isRight) return 0;
  return isFirstTry ? 2 : 1;
}

/**
 * The number of the day from which a question is due. Nothing if it was never missed. After a wrong answer it is due at once.
 * Each right answer to a due question moves it a step further away.
 * @param today verdicts of later days, from a clock that was ahead, count as of today
 */
export function dueDay({ h = [], s, t }: QuestionRecord, today: number): number | undefined {
  if (s === 1 || s === 3) return Math.min(dayOf(t), today);
  let due: number | undefined;
  let step = 0;
  for (const [day, grade] of h) {
    const seen = Math.min(day, today);
    if (grade === 0) {
      step = 0;
      due = seen;
    } else if (due !== undefined && seen >= due) {
      due = seen + (steps[Math.min(step, steps.length - 1)] ?? 0);
      step += 1;
    }
  }
  return due;
}

/** Returns whether a question was missed and is due. */
export function isDue(question: QuestionRecord, now: number): boolean {
  const today = dayOf(now);
  return (dueDay(question, today) ?? Infinity) <= today;
}

import { longestHistory, type Graded, type QuestionRecord } from './record.ts';

/**
 * Days until a question is asked again, after the first, second … right answer in a row (see
 * learning.md#practice-schedule).
 */
export const steps = [1, 3, 7, 21, 60];

/** The hour at which the learner's day begins, so that an evening may last past midnight. */
const firstHour = 4;

/** By how many days the clocks of two places differ at most, when travelling from UTC+14 to UTC-12 for example. */
const widestJourney = 2;

/** By how many days a clock may be set back before its earlier dates are taken for mistakes. */
const longestSetBack = 7;

/** The number of the learner's day at a time in milliseconds: days since 1970 by the local clock, each from 04:00. */
export function dayOf(time: number): number {
  const date = new Date(time);
  const start = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours() - firstHour);
  // Where it was still 1969, the number is 0 like that of the first day, because stored numbers are never negative.
  return Math.trunc(start / 86_400_000);
}

/**
 * The number of the day of a new verdict on a question. It counts on from the day of the previous verdict by the local clock,
 * so that neither a journey nor a clock that is set back changes the order or the distance of verdicts.
 * @param lastJudged when the previous verdict was given, in milliseconds
 */
export function dayOfVerdict(history: readonly Graded[], lastJudged: number, now: number): number {
  const today = dayOf(now);
  const before = dayOf(lastJudged);
  const [last = NaN] = history.at(-1) ?? [];
  const isJourney = Math.abs(last - before) <= widestJourney && before - today <= longestSetBack;
  return isJourney ? last + Math.max(0, today - before) : today;
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
 * @param today verdicts of a much later day are from a clock that was wrong, and count as the oldest
 */
export function dueDay({ h = [], s, t }: QuestionRecord, today: number): number | undefined {
  const lastJudged = dayOf(t);
  if (s === 1 || s === 3) return Math.min(lastJudged, today);
  let due: number | undefined;
  let step = 0;
  let last = 0;
  const verdicts = h.map(([day, grade]) => [day > today + longestSetBack ? 0 : day, grade] as const);
  for (const [day, grade] of verdicts.sort(([one], [other]) => one - other)) {
    last = day;
    if (grade === 0) {
      step = 0;
      due = day;
    } else if (due !== undefined && day >= due) {
      due = day + (steps[Math.min(step, steps.length - 1)] ?? 0);
      step += 1;
    }
  }
  // After a journey, and in records with days of UTC, the last verdict has another day by the local clock.
  const shift = lastJudged - last;
  return due !== undefined && Math.abs(shift) <= widestJourney ? due + shift : due;
}

/** Returns whether a question was missed and is due. */
export function isDue(question: QuestionRecord, now: number): boolean {
  const today = dayOf(now);
  return (dueDay(question, today) ?? Infinity) <= today;
}

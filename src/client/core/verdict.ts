import { changed, draftOf, type LessonPlace } from './lesson.ts';
import { untouched, type QuestionState } from './question.ts';
import type { LessonRecord, QuestionRecord } from './record.ts';
import { dayOfVerdict, gradeOf, historyOf } from './schedule.ts';

/** The result of judging an answer. */
export interface Verdict {
  readonly isRight: boolean;
  /** True if the right answer was shown instead. */
  readonly isShown?: boolean;
  /** Key of the first answer of this attempt. Missing for blanks. */
  readonly first?: string;
  /** Keys of the wrong answers of this attempt, including this one. */
  readonly tried?: readonly string[];
  /** True if nothing was tried or shown before in this attempt. */
  readonly isFirstTry: boolean;
}

/**
 * The record of a question after a verdict. If the clock was set back, the verdict is still later than the previous one and
 * than the draft that it judges.
 */
export function judged(
  before: LessonRecord | undefined,
  question: string,
  { isRight, isShown = false, first = '', tried = [], isFirstTry }: Verdict,
  language: string,
  now: number,
): QuestionRecord {
  const known = before?.q[question];
  const { f = first, n = 0, t = 0, g = t, h = [] }: Partial<QuestionRecord> = known ?? {};
  return {
    s: isRight ? 2 : isShown ? 3 : 1,
    f,
    n: n + (isShown ? 0 : 1),
    t: Math.max(now, t + 1, before?.draft?.[question]?.[0] ?? 0),
    l: language,
    ...(tried.length > 0 && { w: tried.slice(-10) }),
    ...(known && { g }),
    h: historyOf([...h, [dayOfVerdict(h, t, now), gradeOf(isRight, isFirstTry)]]),
  };
}

/** Adds a verdict on a question to a record, or that its answer was shown. */
export function withVerdict(
  before: LessonRecord | undefined,
  place: LessonPlace,
  question: string,
  state: QuestionState,
  now: number,
): LessonRecord {
  const isRight = state.phase === 'right';
  const verdict = {
    isRight,
    isShown: state.phase === 'revealed',
    first: state.tried[0] ?? state.picked ?? '',
    tried: state.tried,
    isFirstTry: isRight && state.tried.length === 0 && !state.isShown,
  };
  const known = judged(before, question, verdict, place.language, now);
  return changed(before, place, now, { q: { ...before?.q, [question]: known } });
}

/** The state of a question from a record: right, or open with what was tried and chosen. */
export function stateOf(record: LessonRecord | undefined, question: string, right: string): QuestionState {
  const known = record?.q[question];
  const [picked] = draftOf(record, question) ?? [];
  const isRight = known?.s === 2;
  const state = known
    ? { tried: known.w ?? [], isShown: known.s === 3, tries: known.n }
    : { tried: untouched.tried, isShown: false, tries: 0 };
  if (isRight && picked === undefined) return { ...state, phase: 'right', picked: right };
  // A choice after a right answer belongs to a new attempt.
  const attempt = isRight ? { ...state, tried: [] } : state;
  if (picked !== undefined) return { ...attempt, phase: 'picked', picked };
  return { ...attempt, phase: attempt.isShown ? 'revealed' : 'idle' };
}

import { isPassed } from './grade.ts';
import { changed, draftOf, type LessonPlace } from './lesson.ts';
import { betterResult } from './merge.ts';
import type { LessonRecord, QuizRecord, QuizResult } from './record.ts';
import { judged } from './verdict.ts';

/** One set of questions, of which a learner meets one at a time. */
export interface QuizSet {
  readonly key: string;
  readonly questions: readonly { readonly key: string; readonly right: string }[];
}

/** The state of a set (see learning.md#quizzes). */
export interface QuizState {
  readonly phase: 'fresh' | 'answering' | 'finished';
  /** Number of the attempt, from 0. Each attempt has its own order of options. */
  readonly attempt: number;
  /** True if this attempt asks only what the previous one missed. */
  readonly isRetry: boolean;
  /** Keys of the questions of this attempt. */
  readonly asked: readonly string[];
  /** The chosen answers by the key of the question; after the end, the judged ones. */
  readonly chosen: Readonly<Record<string, string>>;
  /** The number of right questions of the set. */
  readonly right: number;
}

/** The set to show: the one taken last, or the first. */
export function setToShow<S extends { readonly key: string }>(sets: readonly S[], quiz: QuizRecord | undefined): S {
  const last = quiz?.last.findLast((key) => sets.some((set) => set.key === key));
  return sets.find(({ key }) => key === last) ?? nextSet(sets, quiz);
}

/** The set to take next: one that was never taken, or the one taken longest ago. */
export function nextSet<S extends { readonly key: string }>(sets: readonly S[], quiz: QuizRecord | undefined): S {
  const places = sets.map(({ key }) => quiz?.last.indexOf(key) ?? -1);
  return sets[places.indexOf(Math.min(...places))] as S;
}

/** The state of a set from a record. */
export function quizState(record: LessonRecord | undefined, set: QuizSet): QuizState {
  const keys = set.questions.map(({ key }) => key);
  const [attempt, ended, assisted] = record?.quiz?.now ?? [0, 0, 0];
  const isMine = record?.quiz?.last.at(-1) === set.key;
  const wasRight = (key: string) => record?.q[key]?.s === 2;
  const isFinished = isMine && ended > 0;
  const isRetry = isMine && assisted === 1;
  const asked = isRetry && !isFinished ? keys.filter((key) => !wasRight(key)) : keys;
  const chosen = set.questions.map(({ key, right }) => {
    if (asked.includes(key) && !isFinished) return [key, draftOf(record, key)?.[0]];
    return [key, wasRight(key) ? right : record?.q[key]?.w?.at(-1)];
  });
  return {
    phase: isFinished ? 'finished' : isMine ? 'answering' : 'fresh',
    attempt,
    isRetry,
    asked,
    chosen: Object.fromEntries(chosen.filter(([, answer]) => answer)) as Record<string, string>,
    right: keys.filter(wasRight).length,
  };
}

/** Starts an attempt at a set: at all questions, or at the missed ones. */
export function startQuiz(
  before: LessonRecord | undefined,
  place: LessonPlace,
  set: QuizSet,
  isRetry: boolean,
  now: number,
): LessonRecord {
  const quiz = before?.quiz;
  const last = [...(quiz?.last ?? []).filter((key) => key !== set.key), set.key];
  const attempt = quiz ? quiz.now[0] + 1 : 0;
  return changed(before, place, now, { quiz: { ...quiz, last, now: [attempt, 0, isRetry ? 1 : 0] } });
}

/** Judges the chosen answers. Unanswered questions are wrong. The best result counts, and a pass is never lost. */
export function finishQuiz(
  before: LessonRecord | undefined,
  place: LessonPlace,
  set: QuizSet,
  now: number,
): LessonRecord {
  const { asked, chosen, isRetry, attempt } = quizState(before, set);
  const verdicts = set.questions
    .filter(({ key }) => asked.includes(key))
    .map(({ key, right }) => {
      const answer = chosen[key] ?? '';
      const isRight = answer === right;
      const tried = isRight || !answer ? [] : [answer];
      const verdict = { isRight, first: answer, tried, isFirstTry: !isRetry };
      return [key, judged(before, key, verdict, place.language, now)] as const;
    });
  const q = { ...before?.q, ...Object.fromEntries(verdicts) };
  const total = set.questions.length;
  const right = set.questions.filter(({ key }) => q[key]?.s === 2).length;
  const result: QuizResult = [right, total, now, isRetry ? 1 : 0];
  const best = bestOf(before?.quiz?.best, result, place.passMark);
  const last = before?.quiz?.last ?? [set.key];
  return changed(before, place, now, { q, quiz: { best, last, now: [attempt, now, isRetry ? 1 : 0] } });
}

/** The better of two results. One with help does not replace a pass without help. */
function bestOf(before: QuizResult | undefined, result: QuizResult, passMark: number): QuizResult {
  if (!before) return result;
  return result[3] === 1 && isPassed(before[0], before[1], passMark) ? before : betterResult(before, result);
}

import { isPassed } from './grade.ts';
import { changed, draftOf, withDraft, type LessonPlace } from './lesson.ts';
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
  /** True if the latest attempt of the lesson is at this set. */
  readonly isStarted: boolean;
  /** True if that attempt has ended. */
  readonly isFinished: boolean;
  /** Number of the attempt, from 0. Each attempt has its own order of options. */
  readonly attempt: number;
  /** True if this attempt asks only what the previous one missed. */
  readonly isRetry: boolean;
  /** Keys of the questions of this attempt. */
  readonly keys: readonly string[];
  /** The chosen answers by the key of the question; after the end, the judged ones. */
  readonly chosen: Readonly<Record<string, string>>;
  /** The number of right questions of the set. */
  readonly right: number;
}

/** The set to show: the one taken last, or the first. */
export function setToShow<S extends { readonly key: string }>(sets: readonly S[], quiz: QuizRecord | undefined): S {
  return setAt(Math.max, sets, quiz);
}

/** The set to take next: one that was never taken, or the one taken longest ago. */
export function nextSet<S extends { readonly key: string }>(sets: readonly S[], quiz: QuizRecord | undefined): S {
  return setAt(Math.min, sets, quiz);
}

/** The set that was taken last or longest ago, by its place in the record. Sets that were never taken have -1. */
function setAt<S extends { readonly key: string }>(
  end: (...places: number[]) => number,
  sets: readonly S[],
  quiz: QuizRecord | undefined,
): S {
  const places = sets.map(({ key }) => quiz?.last.indexOf(key) ?? -1);
  return sets[places.indexOf(end(...places))] as S;
}

/** The state of a set from a record. */
export function quizState(record: LessonRecord | undefined, set: QuizSet): QuizState {
  const allKeys = set.questions.map(({ key }) => key);
  const [attempt, ended, assisted] = record?.quiz?.now ?? [0, 0, 0];
  const isStarted = record?.quiz?.last.at(-1) === set.key;
  const isRight = (key: string) => record?.q[key]?.s === 2;
  const isFinished = isStarted && ended > 0;
  const isRetry = isStarted && assisted === 1;
  const keys = isRetry && !isFinished ? allKeys.filter((key) => !isRight(key)) : allKeys;
  const chosen: Record<string, string> = {};
  for (const { key, right } of set.questions) {
    const judgedAnswer = isRight(key) ? right : record?.q[key]?.w?.at(-1);
    const answer = keys.includes(key) && !isFinished ? draftOf(record, key)?.[0] : judgedAnswer;
    if (answer) chosen[key] = answer;
  }
  return {
    isStarted,
    isFinished,
    attempt,
    isRetry,
    keys,
    chosen,
    right: allKeys.filter(isRight).length,
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
  const attempt = (quiz?.now[0] ?? -1) + 1;
  return changed(before, place, now, { quiz: { ...quiz, last, now: [attempt, 0, isRetry ? 1 : 0] } });
}

/** Adds an answer that is not yet judged, and starts an attempt if none is under way. A judged answer stays unchanged. */
export function withAnswer(
  before: LessonRecord | undefined,
  place: LessonPlace,
  set: QuizSet,
  question: string,
  answer: string,
  now: number,
): LessonRecord {
  const { isStarted, isFinished, keys } = quizState(before, set);
  if (before && (isFinished || !keys.includes(question))) return before;
  const started = isStarted ? before : startQuiz(before, place, set, false, now);
  return withDraft(started, place, question, [answer], now);
}

/** Judges the chosen answers. Unanswered questions are wrong. The best result counts, and a pass is never lost. */
export function finishQuiz(
  before: LessonRecord | undefined,
  place: LessonPlace,
  set: QuizSet,
  now: number,
): LessonRecord {
  const { keys, chosen, isRetry, attempt } = quizState(before, set);
  const q = { ...before?.q };
  for (const { key, right } of set.questions) {
    if (!keys.includes(key)) continue;
    const first = chosen[key] ?? '';
    const isRight = first === right;
    const tried = isRight || !first ? [] : [first];
    q[key] = judged(before, key, { isRight, first, tried, isFirstTry: !isRetry }, place.language, now);
  }
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
  return result[3] === 1 && isPassed(before, passMark) ? before : betterResult(before, result);
}

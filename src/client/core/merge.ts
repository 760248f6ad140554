import { openDrafts } from './lesson.ts';
import {
  sources,
  type Draft,
  type LessonRecord,
  type QuestionRecord,
  type QuizRecord,
  type QuizResult,
} from './record.ts';
import { historyOf } from './schedule.ts';
import { sortedSet } from './tasks.ts';

/**
 * Merges two records of one lesson, from two tabs, two devices or a file (see learning.md#merging). The order of merging
 * makes no difference and merging twice changes nothing, so nothing is lost or counted twice.
 */
export function mergeRecords(one: LessonRecord, other: LessonRecord): LessonRecord {
  const { u, b } = higher(one, other, (record) => [record.u, record.b]);
  const { d, src } = higher(one, other, (record) => [-(record.d || Infinity), -sources.indexOf(record.src)]);
  const q = mergeMaps(one.q, other.q, mergeQuestions);
  const db = mergeMaps(one.db, other.db, Math.min);
  const quiz = one.quiz && other.quiz ? mergeQuizzes(one.quiz, other.quiz) : (one.quiz ?? other.quiz);
  const a = sortedSet([...(one.a ?? []), ...(other.a ?? [])]);
  const draft = openDrafts(mergeMaps(one.draft, other.draft, laterDraft), q);
  return {
    v: 1,
    u,
    d,
    src,
    b,
    q,
    ...(one.db || other.db ? { db } : {}),
    ...(quiz && { quiz }),
    ...(one.a || other.a ? { a } : {}),
    ...(Object.keys(draft).length > 0 && { draft }),
  };
}

function mergeQuestions(one: QuestionRecord, other: QuestionRecord): QuestionRecord {
  const { s, t, l, w } = higher(one, other, (record) => [record.t, JSON.stringify([record.s, record.l, record.w])]);
  const { f, g } = higher(withFirst(one), withFirst(other), (first) => [-first.g, first.f]);
  const h = historyOf([...(one.h ?? []), ...(other.h ?? [])]);
  const n = Math.max(one.n, other.n);
  return { s, f, n, t, l, ...(w && { w }), ...(g < t && { g }), ...(one.h || other.h ? { h } : {}) };
}

function withFirst({ f, g, t }: QuestionRecord) {
  return { f, g: g ?? t };
}

function mergeQuizzes(one: QuizRecord, other: QuizRecord): QuizRecord {
  const { last, now } = higher(one, other, (quiz) => [...quiz.now, JSON.stringify(quiz.last)]);
  const best = one.best && other.best ? betterResult(one.best, other.best) : (one.best ?? other.best);
  return { ...(best && { best }), last, now };
}

/**
 * The result with the larger share of right answers. Ties go to the one without help, with more questions, and then
 * earlier.
 */
export function betterResult(one: QuizResult, other: QuizResult): QuizResult {
  return higher(one, other, ([right, total, time, assisted]) => [right / total, -assisted, total, -time]);
}

function laterDraft(one: Draft, other: Draft): Draft {
  return higher(one, other, (draft) => [draft[0], JSON.stringify(draft)]);
}

type Rank = readonly (number | string)[];

/** The value that ranks higher. Ranks are compared element by element. */
function higher<T>(one: T, other: T, rank: (value: T) => Rank): T {
  const others = rank(other);
  for (const [place, mine] of rank(one).entries()) {
    const theirs = others[place] ?? '';
    if (mine !== theirs) return mine > theirs ? one : other;
  }
  return one;
}

function mergeMaps<T>(
  one: Readonly<Record<string, T>> = {},
  other: Readonly<Record<string, T>> = {},
  merge: (one: T, other: T) => T,
): Record<string, T> {
  const known = new Map(Object.entries(one));
  const merged = Object.entries(other).map(([key, theirs]) => {
    const mine = known.get(key);
    return [key, mine === undefined ? theirs : merge(mine, theirs)] as const;
  });
  return { ...one, ...Object.fromEntries(merged) };
}

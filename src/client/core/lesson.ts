import { isPassed } from './grade.ts';
import type { Draft, LessonRecord } from './record.ts';

/** What a lesson page asks of the learner, and its block. */
export interface LessonPlace {
  readonly block: string;
  /** Tag of the language in which the page asks. */
  readonly language: string;
  /** Keys of the questions and blanks outside of quizzes. */
  readonly questions: readonly string[];
  /** Keys of the assignments. */
  readonly tasks: readonly string[];
  /** Keys of the questions of its quizzes, all sets together. */
  readonly quizQuestions: readonly string[];
  /** The share of a quiz that must be right. */
  readonly passMark: number;
}

/** Changes a record or starts one, and marks the lesson as complete if it is. A complete lesson stays complete. */
export function changed(
  before: LessonRecord | undefined,
  place: LessonPlace,
  now: number,
  parts: Partial<LessonRecord>,
): LessonRecord {
  const { draft, ...record } = {
    ...(before ?? emptyRecord),
    ...parts,
    u: Math.max(now, before?.u ?? 0),
    b: place.block,
  };
  const open = openDrafts(draft ?? {}, record.q);
  const next = { ...record, ...(Object.keys(open).length > 0 && { draft: open }) };
  return isComplete(next, place) ? completed(next, place, now) : next;
}

/** Marks the lesson as complete in its block, unless it already is. */
export function completed(record: LessonRecord, { block }: LessonPlace, now: number): LessonRecord {
  return { ...record, d: record.d || now, db: { ...record.db, [block]: doneIn(record, block) || now } };
}

/** Returns whether all questions are right, the quiz is passed and all tasks are ticked. False if a lesson asks nothing. */
export function isComplete(record: LessonRecord, place: LessonPlace): boolean {
  const { questions, tasks, quizQuestions, passMark } = place;
  return (
    questions.length + tasks.length + quizQuestions.length > 0 &&
    isAllRight(record, place) &&
    tasks.every((key) => record.a?.includes(key)) &&
    (quizQuestions.length === 0 || isPassed(record.quiz?.best, passMark))
  );
}

/** Returns whether all questions outside of quizzes are right. */
export function isAllRight(record: LessonRecord | undefined, { questions }: LessonPlace): boolean {
  return questions.every((key) => record?.q[key]?.s === 2);
}

/** When a lesson was completed in a block, in milliseconds; 0 if it was not. */
export function doneIn(record: LessonRecord, block: string): number {
  const { db = {} } = record;
  return new Map(Object.entries(db)).get(block) ?? 0;
}

/**
 * The number of questions of a completed lesson that replace others of the same language. An edited question has a new key.
 * Translations and a different order do not count.
 */
export function changedQuestions(record: LessonRecord, place: LessonPlace): number {
  if (doneIn(record, place.block) === 0) return 0;
  const here = [...place.questions, ...place.quizQuestions];
  const added = here.filter((key) => !record.q[key]);
  const removed = Object.keys(record.q).filter((key) => record.q[key]?.l === place.language && !here.includes(key));
  return Math.min(added.length, removed.length);
}

/** Adds an answer that is not yet judged to a record. */
export function withDraft(
  before: LessonRecord | undefined,
  place: LessonPlace,
  question: string,
  answers: readonly string[],
  now: number,
): LessonRecord {
  const time = Math.max(now, (before?.q[question]?.t ?? 0) + 1);
  const draft: Draft = [time, ...answers];
  return changed(before, place, now, { draft: { ...before?.draft, [question]: draft } });
}

/** The drafts that are newer than the last verdict on their question. */
export function openDrafts(drafts: Readonly<Record<string, Draft>>, q: LessonRecord['q']): Record<string, Draft> {
  return Object.fromEntries(Object.entries(drafts).filter(([key, [time]]) => time > (q[key]?.t ?? 0)));
}

/** The answer to a question that is not yet judged. */
export function draftOf(record: LessonRecord | undefined, question: string): readonly string[] | undefined {
  return record?.draft?.[question]?.slice(1) as readonly string[] | undefined;
}

const emptyRecord: LessonRecord = { v: 1, u: 0, d: 0, src: 'answered', b: '', q: {} };

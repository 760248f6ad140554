import { changed, completed, type LessonPlace } from './lesson.ts';
import type { LessonRecord } from './record.ts';

/** Ticks or unticks a task. A lesson that the tick completed is open again without it. */
export function withTick(
  before: LessonRecord | undefined,
  place: LessonPlace,
  task: string,
  isTicked: boolean,
  now: number,
): LessonRecord {
  const others = (before?.a ?? []).filter((key) => key !== task);
  const reopens = !isTicked && before?.src === 'answered' && place.questions.length + place.quizQuestions.length === 0;
  const base = reopens ? reopened(before, place) : before;
  return changed(base, place, now, { a: isTicked ? sortedSet([...others, task]) : others });
}

/** Marks a lesson as done, or as open again. */
export function withMark(
  before: LessonRecord | undefined,
  place: LessonPlace,
  isDone: boolean,
  now: number,
): LessonRecord {
  const record = changed(before && reopened(before, place), { ...place, tasks: [] }, now, {
    src: isDone ? 'marked' : 'answered',
  });
  return isDone ? completed(record, place, now) : record;
}

/** The record with the lesson no longer complete in this block. */
function reopened({ db = {}, ...record }: LessonRecord, { block }: LessonPlace): LessonRecord {
  const others = Object.entries(db).filter(([name]) => name !== block);
  if (others.length === 0) return { ...record, d: 0 };
  return { ...record, d: Math.min(...others.map(([, time]) => time)), db: Object.fromEntries(others) };
}

/** Sorts texts and removes duplicates. */
export function sortedSet(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

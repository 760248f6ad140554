import { doneIn } from './lesson.ts';
import type { LessonRecord } from './record.ts';
import { dayOf, dueDay, isDue } from './schedule.ts';

/** Records by the id of the lesson. */
export type Records = ReadonlyMap<string, LessonRecord>;

/** How many lessons of some are done. */
export interface Completion {
  readonly done: number;
  readonly lessons: number;
}

/** The number of lessons done in each block. A lesson counts in the block it was done in, since two blocks may share an id. */
export function doneByBlock(records: Records): ReadonlyMap<string, number> {
  const done = new Map<string, number>();
  for (const { db = {} } of records.values()) {
    for (const block of Object.keys(db)) done.set(block, (done.get(block) ?? 0) + 1);
  }
  return done;
}

/** The completion of some blocks together. Lessons that no longer exist do not count. */
export function completionOf(
  blocks: readonly { readonly name: string; readonly lessons: number }[],
  done: ReadonlyMap<string, number>,
): Completion {
  return blocks.reduce(
    (sum, { name, lessons }) => ({
      done: sum.done + Math.min(done.get(name) ?? 0, lessons),
      lessons: sum.lessons + lessons,
    }),
    { done: 0, lessons: 0 },
  );
}

/** The id of the most recently changed lesson that passes a test. */
export function latest(records: Records, isWanted: (id: string, record: LessonRecord) => boolean): string | undefined {
  let found: string | undefined;
  let time = -1;
  for (const [id, record] of records) {
    if (record.u > time && isWanted(id, record)) [found, time] = [id, record.u];
  }
  return found;
}

/** The first lesson of a block that is not done, starting from one of them. Nothing if all are done. */
export function nextLesson<L extends { readonly id: string }>(
  lessons: readonly L[],
  block: string,
  from: string | undefined,
  records: Records,
): L | undefined {
  const start = Math.max(
    0,
    lessons.findIndex(({ id }) => id === from),
  );
  return lessons.slice(start).find(({ id }) => {
    const record = records.get(id);
    return !record || doneIn(record, block) === 0;
  });
}

/** Keys of the missed questions of a lesson that are due now. */
export function dueQuestions({ q }: LessonRecord, now: number): string[] {
  return Object.keys(q).filter((key) => q[key] && isDue(q[key], now));
}

/** The number of the next day after today on which a question is due. Nothing if there is none. */
export function nextDueDay(records: Records, now: number): number | undefined {
  const today = dayOf(now);
  let next = Infinity;
  for (const { q } of records.values()) {
    for (const question of Object.values(q)) {
      const day = dueDay(question, today) ?? 0;
      if (day > today) next = Math.min(next, day);
    }
  }
  return next === Infinity ? undefined : next;
}

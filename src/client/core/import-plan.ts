import { cleanRecord } from './clean-record.ts';
import { mergeRecords } from './merge.ts';
import { openRecord } from './migrate.ts';
import type { LessonRecord } from './record.ts';

/** The effect of an import, shown before it is done (see learning.md#progress-files). */
export interface ImportPlan {
  /** The records to merge, by the id of the lesson, without lessons that bring nothing new. */
  readonly records: ReadonlyMap<string, LessonRecord>;
  /** The number of lessons without a record here. */
  readonly lessons: number;
  /** The number of answered questions without an answer here. */
  readonly answers: number;
  /** The number of questions with different results. The later answer counts. */
  readonly conflicts: number;
  /** The number of lessons that cannot be read or are of a later version. They are left out. */
  readonly unreadable: number;
}

/** Compares imported records with the stored ones. */
export function planImport(
  known: ReadonlyMap<string, LessonRecord>,
  incoming: ReadonlyMap<string, unknown>,
): ImportPlan {
  const records = new Map<string, LessonRecord>();
  let [lessons, answers, conflicts, unreadable] = [0, 0, 0, 0];
  for (const [id, document] of incoming) {
    const opened = openRecord(JSON.stringify(document)).record;
    const record = opened && cleanRecord(opened);
    const mine = known.get(id);
    if (!record) unreadable += 1;
    else if (!mine) {
      records.set(id, record);
      lessons += 1;
      answers += Object.keys(record.q).length;
    } else if (JSON.stringify(mergeRecords(mine, mine)) !== JSON.stringify(mergeRecords(mine, record))) {
      records.set(id, record);
      for (const [key, { s }] of Object.entries(record.q)) {
        const own = mine.q[key];
        if (!own) answers += 1;
        else if (own.s !== s) conflicts += 1;
      }
    }
  }
  return { records, lessons, answers, conflicts, unreadable };
}

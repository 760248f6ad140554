import { cleanRecord } from './clean-record.ts';
import { mergeRecords } from './merge.ts';
import { openRecord } from './migrate.ts';
import type { LessonRecord } from './record.ts';

/** What an import would do, to be shown before it is done (LEARNING 3.7). */
export interface ImportPlan {
  /** What is to be merged into what is there, by the id of the lesson. Lessons that bring nothing new are missing. */
  readonly records: ReadonlyMap<string, LessonRecord>;
  /** Lessons of which nothing is known here. */
  readonly lessons: number;
  /** Answered questions that are not known here. */
  readonly answers: number;
  /** Questions that came out differently here and there; the later answer counts. */
  readonly conflicts: number;
  /** Lessons that cannot be read, or are of a later version of this program. They are left out. */
  readonly unreadable: number;
}

/** Compares what comes in with what is there. */
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

import { openRecord } from './migrate.ts';
import type { LessonRecord } from './record.ts';

/** How a record is made smaller where the browser has no more room, the least dear first (LEARNING 3.7). */
export const waysToSlim: readonly ((record: LessonRecord) => LessonRecord)[] = [withoutDrafts, withShortHistory];

/** The stored text of a record in fewer letters; nothing when it is no record, or not shorter. */
export function slimText(text: string | null, slim: (record: LessonRecord) => LessonRecord): string | undefined {
  const { record, isDamaged } = openRecord(text);
  const slimmed = record && !isDamaged ? JSON.stringify(slim(record)) : undefined;
  return slimmed !== undefined && slimmed.length < (text ?? '').length ? slimmed : undefined;
}

function withoutDrafts(record: LessonRecord): LessonRecord {
  return Object.fromEntries(Object.entries(record).filter(([part]) => part !== 'draft')) as unknown as LessonRecord;
}

/** Keeps what the next date is reckoned from. */
function withShortHistory(record: LessonRecord): LessonRecord {
  const q = Object.entries(record.q).map(([key, { h, ...known }]) => [key, h ? { ...known, h: h.slice(-4) } : known]);
  return { ...record, q: Object.fromEntries(q) as LessonRecord['q'] };
}

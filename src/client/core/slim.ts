import { openRecord } from './migrate.ts';

/** Chooses what stays of a record's parts when it is written. */
export type Slim = (name: string, part: unknown) => unknown;

/** How records are made smaller where the browser has no more room, what is least dear first (LEARNING 3.7). */
export const waysToSlim: readonly Slim[] = [
  (name, part) => (name === 'draft' && typeof part === 'object' ? undefined : part),
  // The next date is reckoned from the last few.
  (name, part) => (name === 'h' && Array.isArray(part) ? part.slice(-4) : part),
];

/** The stored text of a record without what a way to slim takes away; texts that are no record stay as they are. */
export function slimText(text: string, slim: Slim): string {
  const { record } = openRecord(text);
  return record ? JSON.stringify(record, slim) : text;
}

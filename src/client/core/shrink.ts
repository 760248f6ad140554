import { openRecord } from './migrate.ts';

/** Returns what remains of a part of a record. */
export type ShrinkStep = (name: string, part: unknown) => unknown;

/** The steps that shrink records when the storage is full, the least valuable parts first (see learning.md#full-storage). */
export const shrinkSteps: readonly ShrinkStep[] = [
  (name, part) => (name === 'draft' && typeof part === 'object' ? undefined : part),
  // The next due date depends on the last few verdicts.
  (name, part) => (name === 'h' && Array.isArray(part) ? part.slice(-4) : part),
];

/** Shrinks the stored text of a record by one step. Other texts stay unchanged. */
export function shrinkText(text: string, step: ShrinkStep): string {
  const { record } = openRecord(text);
  return record ? JSON.stringify(record, step) : text;
}

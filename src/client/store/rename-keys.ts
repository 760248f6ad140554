import { withKeysOf } from '../core/lasting-keys.ts';
import type { StoredRecord } from './stored-record.ts';

/** Stores what is known of earlier wordings of questions under their keys of today. */
export async function renameKeys({ record, change }: StoredRecord, today: readonly string[]): Promise<void> {
  const known = record();
  if (!known || JSON.stringify(withKeysOf(known, today)) === JSON.stringify(known)) return;
  await change((before) => withKeysOf(before ?? known, today));
}

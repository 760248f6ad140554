import { openRecord } from '../core/migrate.ts';
import type { LessonRecord } from '../core/record.ts';
import { shrinkText, shrinkSteps } from '../core/shrink.ts';
import { keepStorage } from './keep.ts';
import type { Store } from './store.ts';

/** Why a change was not stored: the browser refused it, or a later version of Hornbook wrote the record. */
export type StorageProblem = 'progressNotKept' | 'progressNewer';

/** A change of a record, or the start of one. */
export type Change = (before: LessonRecord | undefined) => LessonRecord;

/** Reads and changes the record of one lesson. Several tabs may do so at once. */
export interface StoredRecord {
  /** The record, including changes that could not be stored. */
  readonly record: () => LessonRecord | undefined;
  /** Reads the stored record again. */
  readonly read: () => Promise<unknown>;
  /** Changes the stored record, one change at a time. Returns why it could not be stored. */
  readonly change: (change: Change) => Promise<StorageProblem | undefined>;
}

/** Opens the record under a name. Changes that could not be stored last until the page is closed. */
export async function openStoredRecord(store: Store, name: string): Promise<StoredRecord> {
  let record: LessonRecord | undefined;
  const unstored: Change[] = [];
  let last: Promise<unknown> = Promise.resolve();

  const read = async () => {
    const text = await store.get(name);
    const opened = openRecord(text);
    record = unstored.reduce<LessonRecord | undefined>((before, change) => change(before), opened.record);
    return { ...opened, text };
  };
  const write = async (change: Change): Promise<StorageProblem | undefined> => {
    unstored.push(change);
    const { isNewer, isDamaged, text } = await read();
    if (isNewer) return 'progressNewer';
    if (isDamaged && !(await setAside(store, name, text ?? ''))) return 'progressNotKept';
    if (!(await storeText(store, name, JSON.stringify(record), unstored.length > 1))) return 'progressNotKept';
    unstored.length = 0;
    // Once for each lesson, because a browser may agree later.
    if (text === null) keepStorage();
    return undefined;
  };
  /** Runs one after the other, so that each starts from what the previous one wrote. */
  const inTurn = <T>(run: () => Promise<T>) => {
    const result = last.then(run);
    last = result.catch(() => undefined);
    return result;
  };
  await read();
  return { record: () => record, read: () => inTurn(read), change: (change) => inTurn(() => write(change)) };
}

/** Stores a text that cannot be read under another name, so that it is not lost. */
export async function setAside(store: Store, name: string, text: string): Promise<boolean> {
  const aside = `${name}:bad`;
  const before = await store.get(aside);
  return before === null || before === text ? store.set(aside, text) : setAside(store, aside, text);
}

/** Stores a text. If the storage is full, shrinks all records first, unless that was tried before. */
async function storeText(store: Store, name: string, text: string, isFull: boolean): Promise<boolean> {
  if (await store.set(name, text)) return true;
  for (const step of isFull ? [] : shrinkSteps) {
    for (const other of await store.keys()) await store.set(other, shrinkText((await store.get(other)) ?? '', step));
    if (await store.set(name, shrinkText(text, step))) return true;
  }
  return false;
}

import { openRecord } from '../core/migrate.ts';
import type { LessonRecord } from '../core/record.ts';
import { slimText, waysToSlim } from '../core/slim.ts';
import type { Store } from './store.ts';

/** Why the last change was not kept: the browser refused it, or a later version of this program wrote what is there. */
export type Trouble = 'progressNotKept' | 'progressNewer';

/** A change of a record, or the beginning of one. */
export type Change = (before: LessonRecord | undefined) => LessonRecord;

/** Reads and changes the record of one lesson. Several tabs may do so at once. */
export interface StoredRecord {
  /** What is known now. */
  readonly record: () => LessonRecord | undefined;
  /** Reads again what is stored. */
  readonly read: () => Promise<unknown>;
  /** Changes what is stored, one change after the other; says why that could not be kept. */
  readonly change: (change: Change) => Promise<Trouble | undefined>;
}

/** Opens the record under a name. What could not be kept is known as long as the page is open. */
export async function openStoredRecord(store: Store, name: string): Promise<StoredRecord> {
  let record: LessonRecord | undefined;
  let unkept: readonly Change[] = [];
  let last: Promise<unknown> = Promise.resolve();

  const read = async () => {
    const text = await store.get(name);
    const opened = openRecord(text);
    record = unkept.reduce<LessonRecord | undefined>((before, change) => change(before), opened.record);
    return { ...opened, text };
  };
  const write = async (change: Change): Promise<Trouble | undefined> => {
    const isFull = unkept.length > 0;
    unkept = [...unkept, change];
    const { isNewer, isDamaged, text } = await read();
    if (isNewer) return 'progressNewer';
    if (isDamaged && !(await setAside(store, name, text ?? ''))) return 'progressNotKept';
    if (!(await keep(store, name, JSON.stringify(record), isFull))) return 'progressNotKept';
    unkept = [];
    return undefined;
  };
  /** One after the other, so that each builds on what the one before it wrote. */
  const inTurn = <T>(run: () => Promise<T>) => {
    const result = last.then(run);
    last = result.catch(() => undefined);
    return result;
  };
  await read();
  return { record: () => record, read: () => inTurn(read), change: (change) => inTurn(() => write(change)) };
}

/** Keeps a text that cannot be read under a name of its own, so that it is not lost. */
export async function setAside(store: Store, name: string, text: string): Promise<boolean> {
  const aside = `${name}:bad`;
  const before = await store.get(aside);
  return before === null || before === text ? store.set(aside, text) : setAside(store, aside, text);
}

/** Stores a text. Where the browser has no room all records are made smaller, unless that was tried before. */
async function keep(store: Store, name: string, text: string, isFull: boolean): Promise<boolean> {
  if (await store.set(name, text)) return true;
  for (const slim of isFull ? [] : waysToSlim) {
    for (const other of await store.keys()) await store.set(other, slimText((await store.get(other)) ?? '', slim));
    if (await store.set(name, slimText(text, slim))) return true;
  }
  return false;
}

import { mergeRecords } from '../core/merge.ts';
import { openRecord } from '../core/migrate.ts';
import type { LessonRecord } from '../core/record.ts';
import { slimText, waysToSlim } from '../core/slim.ts';
import type { Store } from './store.ts';

/** Why the last change was not kept: the browser refused it, or a later version of this program wrote what is there. */
export type Trouble = 'refused' | 'newer';

/** Reads and changes the record of one lesson. Several tabs may do so at once. */
export interface LessonKeeper {
  /** What is known now. */
  readonly record: LessonRecord | undefined;
  /** Reads again what is stored. */
  readonly read: () => Promise<void>;
  /** Changes what is stored, one change after the other; says why that could not be kept. */
  readonly change: (change: (before: LessonRecord | undefined) => LessonRecord) => Promise<Trouble | undefined>;
}

/** Opens the record under a name. */
export async function openKeeper(store: Store, name: string): Promise<LessonKeeper> {
  let record: LessonRecord | undefined;
  /** What could not be kept, as long as the page is open. */
  let unkept: LessonRecord | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const read = async () => {
    const text = await store.get(name);
    const opened = openRecord(text);
    record = unkept && opened.record ? mergeRecords(unkept, opened.record) : (unkept ?? opened.record);
    return { ...opened, text: text ?? '' };
  };
  const changeNow = async (change: (before: LessonRecord | undefined) => LessonRecord) => {
    const { isNewer, isDamaged, text } = await read();
    record = change(record);
    const isSafe = !isNewer && (!isDamaged || (await setAside(store, name, text)));
    const isKept = isSafe && (await keep(store, name, JSON.stringify(record), unkept === undefined));
    unkept = isKept ? undefined : record;
    if (isKept) return undefined;
    return isNewer ? 'newer' : 'refused';
  };
  await read();
  return {
    get record() {
      return record;
    },
    read: async () => {
      await last;
      await read();
    },
    change: (change) => {
      const result = last.then(() => changeNow(change));
      last = result.catch(() => undefined);
      return result;
    },
  };
}

/** Keeps a text that cannot be read under a name of its own, so that it is not lost. */
export async function setAside(store: Store, name: string, text: string): Promise<boolean> {
  const aside = `${name}:bad`;
  const before = await store.get(aside);
  return before === null || before === text ? store.set(aside, text) : setAside(store, aside, text);
}

/** Stores a text; where the browser has no room, other records are made smaller first. */
async function keep(store: Store, name: string, text: string, mayMakeRoom: boolean): Promise<boolean> {
  if (await store.set(name, text)) return true;
  for (const slim of mayMakeRoom ? waysToSlim : []) {
    for (const other of await store.keys()) {
      const smaller = slimText(await store.get(other), slim);
      if (smaller !== undefined) await store.set(other, smaller);
    }
    if (await store.set(name, slimText(text, slim) ?? text)) return true;
  }
  return false;
}

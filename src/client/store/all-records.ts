import { readMeta, type Meta } from '../core/meta.ts';
import { openRecord } from '../core/migrate.ts';
import { metaName, recordName, type LessonRecord } from '../core/record.ts';
import type { Store } from './store.ts';

/** Everything that is stored of a site. */
export interface AllRecords {
  readonly meta: Meta | undefined;
  /** Records by the id of the lesson, without those that cannot be read. */
  readonly lessons: ReadonlyMap<string, LessonRecord>;
  /** The stored texts by name, including those that cannot be read. An export contains them, and a reset removes them. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads everything that is stored of a site. */
export async function readAll(store: Store, siteId: string): Promise<AllRecords> {
  const prefix = recordName(siteId, '');
  const meta = metaName(siteId);
  const lessons = new Map<string, LessonRecord>();
  const texts = new Map<string, string>();
  for (const name of await store.keys()) {
    if (name !== meta && !name.startsWith(prefix)) continue;
    const text = await store.get(name);
    if (text === null) continue;
    texts.set(name, text);
    const { record } = name === meta || name.endsWith(':bad') ? {} : openRecord(text);
    if (record) lessons.set(name.slice(prefix.length), record);
  }
  return { meta: readMeta(texts.get(meta) ?? null), lessons, texts };
}

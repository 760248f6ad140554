import { readMeta, type Meta } from '../core/meta.ts';
import { metaName } from '../core/record.ts';
import type { Store } from './store.ts';

/** Random letters that are this learner's own, so that a new attempt has an order of its own; kept from the first time on. */
export async function saltOf(store: Store, siteId: string): Promise<string> {
  const name = metaName(siteId);
  const text = await store.get(name);
  const known = readMeta(text);
  if (known) return known.salt;
  const meta: Meta = { v: 1, salt: crypto.getRandomValues(new Uint32Array(2)).join('-'), settings: { keys: false } };
  // What cannot be read is somebody's: it is left alone.
  if (text === null) await store.set(name, JSON.stringify(meta));
  return meta.salt;
}

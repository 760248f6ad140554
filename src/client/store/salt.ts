import { readMeta, type Meta } from '../core/meta.ts';
import { metaName } from '../core/record.ts';
import type { Store } from './store.ts';

/** The learner's random salt, which gives each attempt its own order. It is created and stored once. */
export async function saltOf(store: Store, siteId: string): Promise<string> {
  const name = metaName(siteId);
  const text = await store.get(name);
  const known = readMeta(text);
  if (known) return known.salt;
  const meta: Meta = { v: 1, salt: crypto.getRandomValues(new Uint32Array(2)).join('-'), settings: { keys: false } };
  // A text that cannot be read may belong to another version, so it is left alone.
  if (text === null) await store.set(name, JSON.stringify(meta));
  return meta.salt;
}

import { openFrame } from './frame.ts';
import { openLocal } from './local.ts';
import type { Store } from './store.ts';

/**
 * Opens the store of this browser. Pages on a disk share one through a page in a frame, because some browsers give each
 * file a storage of its own (see file-urls.md#progress). If the browser refuses storage, `set` returns false.
 * @param storePage link to `store.html`
 */
export async function openStore(storePage: string): Promise<Store> {
  return location.protocol === 'file:' ? ((await openFrame(storePage)) ?? openLocal(null)) : openLocal();
}

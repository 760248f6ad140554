import { metaName } from './core/record.ts';
import { followPageShortcuts } from './shortcuts.ts';
import { openStore } from './store/open-store.ts';

/** Enables single keys in a page without progress, which has no other script that opens the store. */
async function start(storePage: string): Promise<void> {
  const { get } = await openStore(storePage);
  followPageShortcuts(await get(metaName(document.documentElement.dataset['site'] ?? '')));
}

void start(document.getElementById('Main')?.dataset['store'] ?? '');

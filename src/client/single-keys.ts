import { metaName } from './core/record.ts';
import { followPageShortcuts } from './shortcuts.ts';
import { openStore } from './store/open-store.ts';

/** Lets single keys work in a page that keeps no progress and so has no other script that opens the store. */
async function start(storePage: string): Promise<void> {
  const { get } = await openStore(storePage);
  followPageShortcuts(await get(metaName(document.documentElement.dataset['site'] ?? '')));
}

void start(document.getElementById('Main')?.dataset['store'] ?? '');

import { metaName } from '../core/record.ts';
import { words as wordsOf, type Words } from '../dom.ts';
import { followPageShortcuts } from '../shortcuts.ts';
import { readAll, type AllRecords } from '../store/all-records.ts';
import { openStore } from '../store/open-store.ts';
import { refreshOnChange } from '../store/refresh-on-change.ts';
import type { Store } from '../store/store.ts';
import { progressDataIn, type LoadProgressData } from './load-progress-data.ts';

/** A page that shows the stored progress of a site. */
export interface ProgressPage {
  readonly root: HTMLElement;
  /** Id of the site. */
  readonly site: string;
  readonly words: Words;
  readonly store: Store;
  readonly load: LoadProgressData;
  /** Everything that is stored of the site. */
  readonly all: () => AllRecords;
  /** Reads the store again, and shows it. */
  readonly refresh: () => Promise<void>;
}

/** Reads the stored progress of the page's site and shows it, again whenever it changes elsewhere. */
export async function openPage(root: HTMLElement, show: (page: ProgressPage) => Promise<void>): Promise<ProgressPage> {
  const { site = '', store: storePage = '', progressData = '' } = root.dataset;
  const store = await openStore(storePage);
  let all: AllRecords = { meta: undefined, lessons: new Map(), texts: new Map() };
  // Listens before it reads, so that no change is missed between the two.
  const refresh = refreshOnChange(store, async () => {
    all = await readAll(store, site);
    await show(page);
  });
  const page: ProgressPage = {
    root,
    site,
    store,
    words: wordsOf(root),
    load: progressDataIn(progressData),
    all: () => all,
    refresh,
  };
  followPageShortcuts(await store.get(metaName(site)));
  await refresh();
  return page;
}

/** The element of the page with an id. Throws if there is none. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}

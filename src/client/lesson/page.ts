import { changed, type LessonPlace } from '../core/lesson.ts';
import { metaName, recordName, type LessonRecord } from '../core/record.ts';
import { element, words as wordsOf, type Data, type Words } from '../dom.ts';
import { placeIn, type LessonData } from './place.ts';
import { openSearch } from '../open-search.ts';
import { followPageShortcuts } from '../shortcuts.ts';
import { openStore } from '../store/open-store.ts';
import type { Awaitable, Store } from '../store/store.ts';
import { openStoredRecord } from '../store/stored-record.ts';

/** A lesson page with its record, which the scripts of its parts share. */
export interface LessonPage {
  readonly root: HTMLElement;
  readonly words: Words;
  readonly place: LessonPlace;
  readonly site: string;
  readonly store: Store;
  /** The current record of the lesson. */
  readonly record: () => LessonRecord | undefined;
  /** Changes the record, and stores it if the browser allows it. */
  readonly change: (change: (before: LessonRecord | undefined, now: number) => LessonRecord) => Promise<void>;
}

/** Makes a part of the page interactive. Returns a function that shows the current record. */
export type LessonPart = (page: LessonPage) => Awaitable<() => void>;

/** Starts the parts of a lesson page that one script contains. Parts of other scripts share only what is stored. */
export async function startLesson(...parts: readonly LessonPart[]): Promise<void> {
  const root = document.querySelector<HTMLElement>('[data-lesson]');
  if (!root) return;
  openSearch();
  const { site, lesson, store: storePage } = root.dataset as Data<LessonData>;
  const words = wordsOf(root);
  const place = placeIn(root);
  const store = await openStore(storePage);
  const name = recordName(site, lesson);
  const { record, read, change } = await openStoredRecord(store, name);
  const show = (selector: string, text = '') => {
    root.querySelector(selector)?.replaceChildren(text);
  };
  const showDone = () => {
    show('.done-label', record()?.d ? words['done'] : '');
  };
  const page: LessonPage = {
    root,
    words,
    place,
    site,
    store,
    record,
    async change(next) {
      const now = Date.now();
      const problem = await change((before) => next(before, now));
      if (problem) show('.storage-notice', words[problem]);
      showDone();
    },
  };

  const repaints = await runEach(parts, (part) => part(page));
  // Reads wait for one another, so the last repaint shows the newest state.
  const refresh = async () => {
    await read();
    showDone();
    await runEach(repaints, (repaint) => {
      repaint();
    });
  };
  store.onChange((changedName) => {
    if (!changedName || changedName === name) void refresh();
  });
  // A page in the background or in the back/forward cache may receive no events, and a browser that restores the fields of a
  // reloaded page may do so after this script has run.
  for (const event of ['pageshow', 'visibilitychange', 'lesson:edited']) addEventListener(event, () => void refresh());
  followPageShortcuts(await store.get(metaName(site)));
  const before = record();
  if (before) {
    if (before.b !== place.block) await page.change((known, now) => changed(known, place, now, {}));
    loadIfEdited(root, before);
  }
  await refresh();
}

/** Runs an action for each item in turn, and returns the results. If the action throws, logs a warning and goes on. */
export async function runEach<T, R>(items: Iterable<T>, run: (item: T) => Awaitable<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) {
    try {
      results.push(await run(item));
    } catch (error) {
      console.warn(error);
    }
  }
  return results;
}

/**
 * Loads the script for questions that were edited since they were answered, if anything is stored for a key that the page does not
 * have. Most learners never need it.
 */
function loadIfEdited(root: HTMLElement, { q, draft, a = [] }: LessonRecord): void {
  const html = root.innerHTML;
  if (
    Object.keys({ ...q, ...draft })
      .concat(a)
      .every((key) => html.includes(`"${key}"`))
  )
    return;
  const script = element('script');
  script.src = root.dataset['edited'] ?? '';
  document.head.append(script);
}

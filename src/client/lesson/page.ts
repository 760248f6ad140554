import { changed, changedQuestions, type LessonPlace } from '../core/lesson.ts';
import { metaName, recordName, type LessonRecord } from '../core/record.ts';
import { counted, element, words as wordsOf, type Words } from '../dom.ts';
import { openSearch } from '../open-search.ts';
import { followPageShortcuts } from '../shortcuts.ts';
import { openStore } from '../store/open-store.ts';
import type { Awaitable, Store } from '../store/store.ts';
import { openStoredRecord } from '../store/stored-record.ts';

/** A lesson page and what the learner has done there, as the parts share it that make it answerable. */
export interface LessonPage {
  readonly root: HTMLElement;
  readonly words: Words;
  readonly place: LessonPlace;
  readonly site: string;
  readonly store: Store;
  /** What is known of the lesson now. */
  readonly record: () => LessonRecord | undefined;
  /** Changes what is known, and keeps it if the browser lets it. */
  readonly change: (change: (before: LessonRecord | undefined, now: number) => LessonRecord) => Promise<void>;
}

/** Makes a part of the page answerable; gives what shows the record again when another tab has changed it. */
export type LessonPart = (page: LessonPage) => Awaitable<() => void>;

/** Starts a part of a lesson page. Each part has a script of its own; they know of one another by what is stored. */
export async function startLesson(...parts: readonly LessonPart[]): Promise<void> {
  const root = document.querySelector<HTMLElement>('[data-lesson]');
  if (!root) return;
  openSearch();
  const { site = '', lesson = '', store: storePage = '' } = root.dataset;
  const words = wordsOf(root);
  const place = placeIn(root);
  const store = await openStore(storePage);
  const name = recordName(site, lesson);
  const { record, read, change } = await openStoredRecord(store, name);
  const show = (selector: string, text = '') => {
    const node = root.querySelector(selector);
    if (node) node.textContent = text;
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
      const trouble = await change((before) => next(before, now));
      if (trouble) show('.storage-notice', words[trouble]);
      showDone();
    },
  };

  const repaints: (() => void)[] = [];
  for (const part of parts) {
    try {
      repaints.push(await part(page));
    } catch (error) {
      console.warn(error);
    }
  }
  // Reads wait for one another, so the last repaint shows the newest state.
  const refresh = async () => {
    await read();
    for (const repaint of [showDone, ...repaints]) attempt(repaint);
  };
  store.onChange((changedName) => {
    if (changedName === name || changedName === '') void refresh();
  });
  // A page in the background or in the back/forward cache may hear of no changes, and a browser that restores the fields of a
  // reloaded page may do so after this script has run.
  for (const event of ['pageshow', 'visibilitychange']) addEventListener(event, () => void refresh());
  followPageShortcuts(await store.get(metaName(site)));
  const before = record();
  if (before && before.b !== place.block) await page.change((known, now) => changed(known, place, now, {}));
  const edited = before ? changedQuestions(before, place) : 0;
  if (edited)
    root.querySelector('.questions h2')?.after(element('p', 'note', counted(words, 'questionsChanged', edited)));
  await refresh();
}

/** Runs something that may fail without harm to the rest; gives nothing when it does. */
export function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    console.warn(error);
    return undefined;
  }
}

function placeIn(root: HTMLElement): LessonPlace {
  const { block = '', language = '', passMark = '1' } = root.dataset;
  const keys = (selector: string, name: string) =>
    [...root.querySelectorAll<HTMLElement>(selector)].map((node) => node.dataset[name] ?? '');
  return {
    block,
    language,
    questions: keys('form:not(.quiz *)', 'question'),
    quizQuestions: keys('.quiz form', 'question'),
    tasks: keys('[data-task]', 'task'),
    passMark: Number(passMark),
  };
}

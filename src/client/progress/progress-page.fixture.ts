import { vi } from 'vitest';
import type { LessonRecord } from '../core/record.ts';
import { recordName } from '../core/record.ts';
import { dayOf } from '../core/schedule.ts';
import { questionHtml } from '../lesson/lesson-page.fixture.ts';
import { find, pageTexts, recordWith, serveProgressData, settled, siteId, store } from '../page.fixture.ts';

/**
 * The progress data of a site with two courses: `sailing` has the blocks `knots`, with three lessons, and `bends`, with one;
 * `camping` has the block `knots` only.
 */
export const progressData = {
  courses: {
    courses: [
      { name: 'sailing', blocks: ['knots', 'bends'] },
      { name: 'camping', blocks: ['knots'] },
    ],
    blocks: [
      ['knots', 3],
      ['bends', 1],
    ],
  },
  'courses/sailing': [
    { name: 'knots', title: 'Knots', url: 'knots.html', lessons: 3 },
    { name: 'bends', title: 'Nudos', lang: 'es', url: 'bends.html', lessons: 1 },
  ],
  'courses/camping': [{ name: 'knots', title: 'Knots', url: 'knots.html', lessons: 3 }],
  'blocks/knots': [
    { id: 'k1', title: 'Bowline', url: 'k1.html', questions: ['one', 'two'] },
    { id: 'k2', title: 'Hitch', url: 'k2.html', questions: ['three'] },
    { id: 'k3', title: 'Reading', url: 'k3.html' },
  ],
  'blocks/bends': [{ id: 'b1', title: 'Carrick', lang: 'es', url: 'b1.html', questions: ['four'] }],
  'questions/knots': {
    title: 'Knots',
    url: 'knots.html',
    lessons: [lessonQuestions('k1', 'one', 'two'), lessonQuestions('k2', 'three')],
  },
  'questions/bends': { title: 'Nudos', url: 'bends.html', lessons: [lessonQuestions('b1', 'four')] },
};

function lessonQuestions(id: string, ...keys: readonly string[]) {
  return { id, language: 'en', questions: keys.map((key) => [key, questionHtml(key)]), quiz: [], tasks: [] };
}

/** The record of a question whose answer was wrong some days ago. */
export function missedQuestion(daysAgo = 0): LessonRecord['q'][string] {
  const t = Date.now() - daysAgo * 86_400_000;
  return { s: 1, f: 'a', n: 1, t, l: 'en', w: ['a'], h: [[dayOf(t), 0]] };
}

/** Stores a record of a lesson, without an event in the page. */
export function storeLesson(id: string, parts: Partial<LessonRecord>): void {
  store(recordName(siteId, id), recordWith({ b: id.startsWith('k') ? 'knots' : 'bends', ...parts }));
}

/** Stores that a lesson is done. */
export function storeDone(id: string, parts: Partial<LessonRecord> = {}): void {
  const block = id.startsWith('k') ? 'knots' : 'bends';
  storeLesson(id, { d: 1, db: { [block]: 1 }, ...parts });
}

/** Opens the progress page, as `progress.astro` and `ProgressTools.astro` render it. */
export async function openProgress(): Promise<void> {
  serveProgressData(progressData);
  document.body.innerHTML = `<h1 tabindex="-1">Progress</h1>
    <div id="Progress" data-site="${siteId}" data-store="store.html" data-progress-data="progress/">
      <p class="continue with-script"></p>
      <p class="missed-count"></p>
      <ul class="missed-lessons"></ul>
      <p class="practise" hidden><a href="missed.html">Practise</a></p>
      <ul class="shares">
        <li data-course="sailing" data-lessons="4"><a href="sailing.html">Sailing</a></li>
        <li data-course="camping" data-lessons="3"><a href="camping.html">Camping</a></li>
      </ul>
      <button type="button" id="Export">Export</button>
      <input type="file" id="ImportFile">
      <textarea id="ImportText"></textarea><button type="button" id="ImportRead">Read</button>
      <div id="Preview" role="status"></div>
      <input type="checkbox" id="Keys">
      <button type="button" id="ResetAll">Reset all</button>
      <button type="button" id="Forget">Forget</button>
      <dialog id="Confirm">
        <h2 id="ConfirmTitle"></h2><p id="ConfirmText"></p>
        <button type="button" id="ConfirmNo">Keep</button><button type="button" id="ConfirmYes">Remove</button>
      </dialog>
      <div id="Notice" role="status"></div>
    </div>
    <select id="Theme"><option value="">System</option><option value="dark">Dark</option></select>`;
  find('#Progress').dataset['text'] = pageTexts;
  await start(() => import('../progress.ts'));
}

/** Opens the page of missed questions, as `missed.astro` renders it. */
export async function openMissed(served: object = progressData): Promise<void> {
  serveProgressData({ ...served });
  document.body.innerHTML = `<div id="Progress" data-site="${siteId}" data-store="store.html" data-progress-data="progress/" data-pass-mark="1">
      <p class="missed-count" role="status"></p>
      <div id="Questions"></div>
      <p class="storage-notice" role="status"></p>
      <div class="status" role="status" aria-atomic="true"></div>
    </div>`;
  find('#Progress').dataset['text'] = pageTexts;
  await start(() => import('../missed.ts'));
}

/** Runs the script of a page, which starts when it is loaded. */
async function start(load: () => Promise<unknown>): Promise<void> {
  vi.resetModules();
  await load();
  await settled();
  await vi.waitFor(() => find('#Progress[data-ready]'));
}

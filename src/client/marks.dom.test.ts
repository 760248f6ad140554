import { describe, expect, test, vi } from 'vitest';
import { recordName } from './core/record.ts';
import {
  comeBack,
  find,
  findAs,
  freshPages,
  pageTexts,
  recordWith,
  serveProgressData,
  settled,
  siteId,
  storeElsewhere,
  textsOf,
} from './page.fixture.ts';
import { progressData, storeDone, storeLesson } from './progress/progress-page.fixture.ts';

freshPages();

const seen = () => textsOf('.done-mark [aria-hidden]');

/** Opens a page with a list and the row of `ContinueRow.astro`. Returns the addresses of the scripts that it loads. */
async function openList(items: string, block?: string): Promise<readonly string[]> {
  const loaded = serveProgressData(progressData);
  document.body.innerHTML = `<p class="continue"><a href="progress.html">Progress</a></p><ul>${items}</ul>`;
  const row = find('.continue');
  Object.assign(row.dataset, {
    site: siteId,
    store: 'store.html',
    root: '../',
    progressData: 'progress/',
    text: pageTexts,
  });
  if (block !== undefined) row.dataset['block'] = block;
  vi.resetModules();
  await import('./marks.ts');
  await settled();
  return loaded;
}

const courses = '<li data-course="sailing">Sailing</li><li data-course="camping">Camping</li>';
const blocks = '<li data-block="knots" data-lessons="3">Knots</li><li data-block="bends" data-lessons="1">Bends</li>';
const lessons = ['k1', 'k2', 'k3']
  .map((id) => `<li data-lesson="${id}"><a href="${id}.html" lang="en">${id}</a></li>`)
  .join('');

describe('marks', () => {
  test('are missing for a beginner', async () => {
    const loaded = await openList(courses);
    expect(seen()).toEqual([]);
    expect(textsOf('.continue a')).toEqual(['Progress']);
    expect(loaded, 'no progress data is loaded').toEqual([]);
  });

  test('show on the home page how much of each course is done, and where to continue', async () => {
    for (const id of ['k1', 'k2', 'k3']) storeDone(id);
    await openList(courses);
    expect(seen()).toEqual(['3/4', '✓']);
    expect(textsOf('.done-mark .unseen')).toEqual(['lessonsDone 3 4', 'lessonsDone 3 3']);
    expect(textsOf('.continue a')).toEqual(['continueWith Carrick', 'Progress']);
    expect(find('.continue-link span').lang).toBe('es');
    expect(findAs(HTMLAnchorElement, '.continue-link').href).toBe(new URL('../b1.html', location.href).href);
  });

  test('show on a course page how much of each block is done', async () => {
    storeDone('k1');
    await openList(blocks);
    expect(seen()).toEqual(['1/3']);
    expect(textsOf('.continue-link')).toEqual(['continueWith Hitch']);
  });

  test('show on a block page which lessons are done', async () => {
    storeDone('k2');
    storeLesson('k3', { d: 1, db: { other: 1 } });
    await openList(lessons, 'knots');
    expect(seen()).toEqual(['✓']);
    expect(find('.done-mark').closest('li')?.dataset['lesson']).toBe('k2');
    expect(textsOf('.continue-link')).toEqual(['continueWith k3']);
  });

  test('lead from the end of a block back to skipped lessons', async () => {
    storeDone('k3');
    await openList(lessons, 'knots');
    expect(textsOf('.continue-link')).toEqual(['continueWith k1']);
  });
});

describe('a change elsewhere', () => {
  const done = recordWith({ b: 'knots', u: 9, d: 1, db: { knots: 1 } });

  test('shows once, even if several arrive while progress data is still loading', async () => {
    storeDone('k1');
    const opening = openList(courses);
    storeElsewhere(recordName(siteId, 'k2'), done);
    await opening;
    storeElsewhere(recordName(siteId, 'k2'), done);
    storeElsewhere(recordName(siteId, 'k3'), done);
    await settled();
    expect(seen()).toEqual(['3/4', '✓']);
    expect(textsOf('.continue a')).toEqual(['continueWith Carrick', 'Progress']);
  });

  test.each([
    ['out of the back/forward cache', comeBack],
    ['into view', () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))],
  ])('shows when the page comes back %s', async (_, back) => {
    await openList(blocks);
    storeDone('k1');
    back();
    await settled();
    expect(seen()).toEqual(['1/3']);
  });

  test('removes the marks when progress is removed', async () => {
    storeDone('k1');
    await openList(blocks);
    storeElsewhere(recordName(siteId, 'k1'), null);
    await settled();
    expect(seen()).toEqual([]);
    expect(textsOf('.continue a')).toEqual(['Progress']);
  });
});

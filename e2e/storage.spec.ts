import type { Page } from '@playwright/test';
import { LessonPage, openLesson, restLesson, restRecord } from './support/lesson-page.ts';
import { benchLessons, openBench, recordOf, store, stored } from './support/progress.ts';
import { expect, test } from './support/test.ts';
import { reload, storageFrame, storedText } from './support/stored.ts';

const [first, second, third] = restLesson.questions;
const notSaved = /This browser cannot save your answers/;

async function answerAll(lesson: LessonPage): Promise<void> {
  await lesson.question(1).check(first.right);
  await lesson.question(2).check(second.right);
  await lesson.question(3).check(third.right);
  await expect(lesson.question(3).verdict).toHaveText('Correct.');
}

test.describe('two tabs', () => {
  test('with the same lesson show the answers of both, but do not change an open question', async ({
    page,
    context,
    sites,
  }) => {
    const address = sites.shipped.url(restLesson.path);
    const lesson = await openLesson(page, address);
    const other = await openLesson(await context.newPage(), address);
    await lesson.question(2).choose(second.wrong);
    await other.question(1).check(first.right);
    await other.question(2).check(second.right);
    await expect(lesson.question(1).verdict).toHaveText('Correct.');
    await expect(lesson.question(2).answer(second.wrong)).toBeChecked();
    await expect(lesson.status, 'the answers of another tab are not announced').toBeEmpty();
    await lesson.question(3).check(third.wrong);
    await expect(other.question(3).option(third.wrong).getByText('Tried')).toBeVisible();
    expect(Object.keys((await stored(page, restRecord))?.q ?? {})).toHaveLength(3);
  });

  test('with the same tasks count their ticks together', async ({ page, context, sites }) => {
    const address = sites.sample.url(benchLessons.tasks.path);
    const other = await context.newPage();
    await openBench(page, address);
    await openBench(other, address);
    await page.getByRole('checkbox').first().check();
    await expect(other.getByRole('checkbox').first()).toBeChecked();
    await other.getByRole('checkbox').nth(1).check();
    await expect(page.getByText('2 of 2 done')).toBeVisible();
    await expect(page.locator('.done-label')).toHaveText('Done');
  });
});

test('a page that comes back from the back/forward cache shows what was done in the meantime', async ({
  page,
  sites,
}) => {
  const lesson = await openLesson(page, sites.shipped.url(restLesson.path));
  await lesson.question(1).check(first.right);
  const record = await stored(page, restRecord);
  await lesson.question(2).check(second.right);
  await expect(lesson.question(2).verdict).toHaveText('Correct.');
  await store(page, restRecord, JSON.stringify(record));
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect(lesson.question(2).verdict).toHaveCount(0);
  await expect(lesson.question(1).verdict).toHaveText('Correct.');
});

test('a clock that was set back loses nothing, and later answers count', async ({ page, sites }) => {
  const lesson = await openLesson(page, sites.shipped.url(restLesson.path));
  await lesson.question(1).check(first.right);
  await lesson.question(2).check(second.wrong);
  await page.addInitScript(() => {
    Date.now = () => 1000;
  });
  await reload(page);
  await lesson.ready();
  await expect(lesson.question(1).verdict).toHaveText('Correct.');
  await lesson.question(2).check(second.right);
  await lesson.question(3).choose(third.wrong);
  await reload(page);
  await lesson.ready();
  await expect(lesson.question(2).verdict).toHaveText('Correct.');
  await expect(lesson.question(3).answer(third.wrong)).toBeChecked();
});

test('a browser is asked to keep progress after the first answer @http', async ({ page, sites }) => {
  await page.addInitScript(() => {
    let asked = 0;
    Object.assign(globalThis, { asked: () => asked });
    StorageManager.prototype.persist = () => {
      asked += 1;
      return Promise.resolve(false);
    };
  });
  const asked = () => page.evaluate(() => (globalThis as unknown as { asked: () => number }).asked());
  const lesson = await openLesson(page, sites.shipped.url(restLesson.path));
  expect(await asked()).toBe(0);
  await lesson.question(1).check(first.right);
  await lesson.question(2).check(second.right);
  expect(await asked()).toBe(1);
  await page.goto(sites.shipped.url('progress.html'));
  await expect(page.getByText(/^Safari may delete your progress .* seven days\./)).toBeVisible();
});

test.describe('a browser whose storage is full', () => {
  test.beforeEach(async ({ page }) => {
    // In every page and frame: refuses to store more characters than `room` allows.
    await page.addInitScript(() => {
      const setItem = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')?.value as Storage['setItem'];
      Storage.prototype.setItem = function (this: Storage, name: string, text: string) {
        const others = Object.keys(this).filter((key) => key.startsWith('lp1:') && key !== name);
        const size = others.reduce((sum, key) => sum + key.length + (this.getItem(key) ?? '').length, 0);
        if (name !== 'room' && size + name.length + text.length > Number(this.getItem('room') ?? Infinity)) {
          throw new DOMException('full', 'QuotaExceededError');
        }
        setItem.call(this, name, text);
      };
    });
  });

  /** Leaves room for that many more characters, in the storage that counts. */
  const leave = (page: Page, free: number) =>
    storageFrame(page).evaluate((spare) => {
      const names = Object.keys(localStorage).filter((key) => key.startsWith('lp1:'));
      const size = names.reduce((sum, key) => sum + key.length + (localStorage.getItem(key) ?? '').length, 0);
      localStorage.setItem('room', String(size + spare));
    }, free);

  test('drops drafts of other lessons before any answer', async ({ page, sites }) => {
    const lesson = await openLesson(page, sites.shipped.url(restLesson.path));
    const draft = { aaaaaaa1: [1, 'x'.repeat(3000)] };
    const other = { v: 1, u: 1, d: 5, src: 'answered', b: 'knots', q: {}, draft };
    await store(page, recordOf({ id: 'other' }), JSON.stringify(other));
    await leave(page, 20);
    await answerAll(lesson);
    await expect(lesson.storageNotice).toHaveCount(0);
    const slim = await stored(page, recordOf({ id: 'other' }));
    expect(slim).toMatchObject({ d: 5 });
    expect(slim?.draft).toBeUndefined();
    await reload(page);
    await lesson.ready();
    for (const number of [1, 2, 3]) await expect(lesson.question(number).verdict).toHaveText('Correct.');
  });

  test('says that nothing is stored, continues, and stores everything once there is space', async ({ page, sites }) => {
    const lesson = await openLesson(page, sites.shipped.url(restLesson.path));
    await lesson.question(1).check(first.right);
    await expect(lesson.question(1).verdict).toHaveText('Correct.');
    await leave(page, 0);
    await lesson.question(2).check(second.right);
    await expect(page.getByText(notSaved)).toBeVisible();
    expect((await stored(page, restRecord))?.d).toBe(0);
    await leave(page, 100_000);
    await lesson.question(3).check(third.right);
    await expect(page.locator('.done-label')).toHaveText('Done');
    await reload(page);
    await lesson.ready();
    for (const number of [1, 2, 3]) await expect(lesson.question(number).verdict).toHaveText('Correct.');
  });
});

test.describe('an earlier record', () => {
  test('that cannot be read is set aside, and the lesson can be answered', async ({ page, sites }) => {
    const lesson = await openLesson(page, sites.shipped.url(restLesson.path));
    await store(page, restRecord, '{"v":1,"q":');
    await reload(page);
    await lesson.ready();
    await lesson.question(1).check(first.right);
    await reload(page);
    await lesson.ready();
    await expect(lesson.question(1).verdict).toHaveText('Correct.');
    expect(await storedText(page, `${restRecord}:bad`)).toBe('{"v":1,"q":');
  });

  test('of a later version stays unchanged, and the page says so', async ({ page, sites }) => {
    const lesson = await openLesson(page, sites.shipped.url(restLesson.path));
    await store(page, restRecord, '{"v":99}');
    await reload(page);
    await lesson.ready();
    await answerAll(lesson);
    await expect(page.getByText(/A newer version of this site saved your progress/)).toBeVisible();
    expect(await storedText(page, restRecord)).toBe('{"v":99}');
  });

  test('of a question that has been edited stays, and the learner is told', async ({ page, sites }) => {
    const lesson = await openLesson(page, sites.shipped.url(restLesson.path));
    await answerAll(lesson);
    const record = await stored(page, restRecord);
    if (!record) throw new Error('nothing is stored');
    // An edited question has another key.
    const [old = '', ...others] = Object.keys(record.q);
    const q = Object.fromEntries([['zzzzzzz9', record.q[old]], ...others.map((key) => [key, record.q[key]] as const)]);
    await store(page, restRecord, JSON.stringify({ ...record, q }));
    await reload(page);
    await lesson.ready();
    await expect(page.getByText('1 question has changed since you finished this lesson.')).toBeVisible();
    await expect(page.locator('.done-label')).toHaveText('Done');
    await expect(page.locator('.verdict')).toHaveCount(2);
    await lesson.question(1).check(first.right);
    await reload(page);
    await lesson.ready();
    await expect(page.getByText(/changed since/)).toHaveCount(0);
    expect((await stored(page, restRecord))?.q['zzzzzzz9']).toEqual(record.q[old]);
  });

  test('of a question that has been removed stays, and the page says nothing', async ({ page, sites }) => {
    const lesson = await openLesson(page, sites.shipped.url(restLesson.path));
    await answerAll(lesson);
    const record = await stored(page, restRecord);
    if (!record) throw new Error('nothing is stored');
    const [any = ''] = Object.keys(record.q);
    await store(page, restRecord, JSON.stringify({ ...record, q: { ...record.q, zzzzzzz9: record.q[any] } }));
    await reload(page);
    await lesson.ready();
    await expect(page.locator('.verdict')).toHaveCount(3);
    await expect(page.getByText(/changed since/)).toHaveCount(0);
  });

  test('in one language is neither lost nor taken for an edit when the translation is opened', async ({
    page,
    sites,
  }) => {
    const english = sites.sample.url('first-knots/the-overhand-knot.html');
    const arabic = sites.sample.url('ar/first-knots/the-overhand-knot.html');
    await openBench(page, english);
    for (const form of await page.locator('form.question').all()) {
      const right = (await form.getAttribute('data-right')) ?? '';
      await form.locator(`input[value="${right}"]`).check();
      await form.locator('button').first().click();
    }
    await expect(page.locator('.done-label')).toHaveText('Done');
    const name = recordOf({ id: (await page.locator('[data-lesson]').getAttribute('data-lesson')) ?? '' });
    const before = await stored(page, name);
    await openBench(page, arabic);
    await expect(page.locator('.done-label')).not.toBeEmpty();
    await expect(page.locator('.questions > .note')).toHaveCount(0);
    await expect(page.locator('.verdict')).toHaveCount(0);
    await page.locator('form.question input').first().check();
    await page.locator('form.question button').first().click();
    await expect(page.locator('.verdict')).toHaveCount(1);
    const after = await stored(page, name);
    expect(after).toMatchObject({ d: before?.d, q: before?.q });
    await openBench(page, english);
    await expect(page.locator('.questions > .note')).toHaveCount(0);
  });
});

test.describe('the store page', () => {
  test('answers no message on the web @http', async ({ page, sites }) => {
    await page.goto(sites.shipped.url('index.html'));
    await page.evaluate(() => {
      localStorage.setItem('lp1:knots:m', 'secret');
    });
    const heard = await page.evaluate(async (address) => {
      const replies: unknown[] = [];
      addEventListener('message', ({ data }) => replies.push(data));
      const frame = document.createElement('iframe');
      frame.src = address;
      const loaded = new Promise((resolve) => {
        frame.addEventListener('load', resolve);
      });
      document.body.append(frame);
      await loaded;
      const inside = frame.contentWindow;
      if (!inside) throw new Error('no frame');
      // The frame gets the last message after all others, and its own listeners come first.
      const last = new Promise((resolve) => {
        inside.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
          if (data === 'last') setTimeout(resolve);
        });
      });
      for (const request of [{ get: 'lp1:knots:m' }, { keys: true }, { set: 'lp1:knots:m', value: 'x' }]) {
        inside.postMessage({ ...request, id: 1 }, '*');
      }
      inside.postMessage('last', '*');
      await last;
      await new Promise((resolve) => {
        setTimeout(resolve);
      });
      return { replies, stored: localStorage.getItem('lp1:knots:m') };
    }, sites.shipped.url('store.html'));
    expect(heard).toEqual({ replies: [], stored: 'secret' });
  });

  test('stores the progress of pages in all folders @disk', async ({ page, sites }) => {
    await openBench(page, sites.sample.url(benchLessons.tasks.path));
    await page.getByRole('checkbox').first().check();
    await expect(page.getByText('1 of 2 done')).toBeVisible();
    const [frame] = page.frames().filter((one) => one.url().endsWith('/store.html'));
    const text = await frame?.evaluate((name) => localStorage.getItem(name), recordOf(benchLessons.tasks));
    expect(text).toContain('"a":[');
  });

  test('that is missing leaves lessons answerable, and they say that nothing is stored @disk', async ({
    page,
    sites,
    problems,
  }) => {
    problems.expect(/request failed: .*store\.html|console error: .*ERR_FAILED/);
    await page.route(/store\.html$/, (route) => route.abort('failed'));
    const lesson = await openLesson(page, sites.shipped.url(restLesson.path));
    await expect(page.getByText(notSaved)).toHaveCount(0);
    await answerAll(lesson);
    await expect(page.getByText(notSaved)).toBeVisible();
    await expect(page.locator('.done-label')).toHaveText('Done');
  });
});

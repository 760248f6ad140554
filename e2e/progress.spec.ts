import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { reload } from './support/stored.ts';
import { tabTo, watchFocus } from './support/lesson-page.ts';
import { nameOf, openWith, question, record, sampleLessons, someProgress, store, stored } from './support/records.ts';
import { expect, test } from './support/test.ts';

const { overhand, quiz, keys } = sampleLessons;

/** The row of a course, block or lesson: the nearest item with its link. */
const item = (page: Page, title: string) =>
  page.locator('.shares li').filter({ has: page.locator(':scope > a').getByText(title, { exact: true }) });
const bar = (page: Page, title: string) => page.getByRole('progressbar', { name: title, exact: true });
const notice = (page: Page) => page.locator('#Notice');

/** Opens the progress page and waits until it shows the stored progress. */
async function openProgress(page: Page, address: string, values: Readonly<Record<string, object | string>>) {
  await openWith(page, address, values);
  await expect(page.locator('#Progress')).toHaveAttribute('data-ready');
}

test.describe('the progress page', () => {
  test('shows how much of each course, block and lesson is done @everywhere', async ({ page, sites }) => {
    await openProgress(page, sites.sample.url('progress.html'), someProgress());
    await expect(bar(page, 'Knots')).toHaveJSProperty('value', 1);
    await expect(bar(page, 'Knots')).toHaveJSProperty('max', 12);
    await expect(item(page, 'Knots').getByText('1 of 12 lessons done')).toBeVisible();
    await expect(item(page, 'Knots for Sailors').getByText('1 of 3 lessons done')).toBeVisible();

    await item(page, 'Knots').locator('summary').first().click();
    await expect(bar(page, 'First Knots').first()).toHaveJSProperty('value', 1);
    await expect(item(page, 'Más nudos').getByText('0 of 1 lessons done')).toBeVisible();
    await item(page, 'First Knots').locator('summary').click();
    await expect(item(page, 'The Overhand Knot')).toContainText('✓ done · 1 question to practise now');
    await item(page, 'The Bowline').getByRole('link').click();
    await expect(page).toHaveURL(sites.sample.url('first-knots/the-bowline.html'));
  });

  test('links to the next lesson and to lessons with missed questions', async ({ page, sites }) => {
    await openProgress(page, sites.sample.url('progress.html'), someProgress());
    await expect(page.getByText('2 questions to practise now', { exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Practise now' })).toBeVisible();
    await expect(page.locator('.missed-lessons li')).toHaveText([
      /The Overhand Knot.*1 question/,
      /Knots Quiz.*1 question/,
    ]);
    await page.locator('.missed-lessons').getByRole('link', { name: 'Knots Quiz' }).click();
    await expect(page).toHaveURL(sites.sample.url('at-the-bench/knots-quiz.html'));
    await page.goBack();
    await page.getByRole('link', { name: 'Continue: The Bowline' }).click();
    await expect(page).toHaveURL(sites.sample.url('first-knots/the-bowline.html'));
  });

  test('tells a new learner that there is nothing to practise', async ({ page, sites }) => {
    await openProgress(page, sites.sample.url('progress.html'), {});
    await expect(item(page, 'Knots').getByText('0 of 12 lessons done')).toBeVisible();
    await expect(page.getByText('There are no questions to practise now.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Practise now' })).toBeHidden();
    await expect(page.getByRole('link', { name: /^Continue/ })).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Reset Knots/ })).toHaveCount(0);
  });

  test('is linked from every page in its language', async ({ page, sites }) => {
    await page.goto(sites.sample.url('ar/first-knots/the-overhand-knot.html'));
    await page.locator('.progress-link').click();
    await expect(page).toHaveURL(sites.sample.url('ar/progress.html'));
  });

  test('ignores questions that no longer exist and records that it cannot read', async ({ page, sites }) => {
    await openProgress(page, sites.sample.url('progress.html'), {
      [nameOf(overhand)]: record('first-knots', 1, { q: { gone1234: question('wrong', 0) } }),
      [nameOf('0'.repeat(24))]: record('first-knots', 2, { d: 5, db: { 'first-knots': 5, 'gone-block': 5 } }),
      [nameOf(quiz)]: { ...record('at-the-bench', 3), v: 9 },
      [`${nameOf(quiz)}:bad`]: '{"v":',
    });
    await expect(page.getByText('There are no questions to practise now.')).toBeVisible();
    await expect(item(page, 'Knots').getByText('1 of 12 lessons done')).toBeVisible();
  });

  test('shows the courses without storage', async ({ page, sites }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await page.goto(sites.sample.url('progress.html'));
    await expect(item(page, 'Knots').getByText('0 of 12 lessons done')).toBeVisible();
  });

  test('follows changes in another tab @http', async ({ page, context, sites }) => {
    await openProgress(page, sites.sample.url('progress.html'), {});
    const other = await context.newPage();
    await other.goto(sites.sample.url('progress.html'));
    await store(other, someProgress());
    await expect(item(page, 'Knots').getByText('1 of 12 lessons done')).toBeVisible();
  });

  test('turns on single keys, and / opens search from every page', async ({ page, sites }) => {
    // Its index can also be read from a disk.
    const { url } = sites.packed;
    await openProgress(page, url('progress.html'), {});
    await page.getByRole('checkbox', { name: /^Keyboard shortcuts/ }).check();
    await expect(async () => {
      expect(JSON.parse((await stored(page))['lp1:knots:m'] ?? '{}')).toMatchObject({ settings: { keys: true } });
    }).toPass();
    await reload(page);
    await expect(page.getByRole('checkbox', { name: /^Keyboard shortcuts/ })).toBeChecked();

    for (const path of [
      'progress.html',
      'index.html',
      'offline.html',
      'pages/glossary.html',
      'first-knots/the-bowline.html',
    ]) {
      await page.goto(url(path));
      const field = page.getByRole('dialog').getByRole('searchbox');
      await expect(async () => {
        await page.keyboard.press('/');
        await expect(field, path).toBeFocused({ timeout: 500 });
      }).toPass();
    }
    await page.goto(url('search.html'));
    const field = page.getByRole('searchbox');
    await expect(field).toBeFocused();
    await expect(async () => {
      await field.blur();
      await page.keyboard.press('/');
      await expect(field).toBeFocused({ timeout: 500 });
    }).toPass();
  });
});

test.describe('marks in lists', () => {
  test('show progress on the home page and link to the next lesson @everywhere', async ({ page, sites }) => {
    await openWith(page, sites.sample.url('index.html'), someProgress());
    await expect(page.getByRole('listitem').filter({ hasText: 'Knots for Sailors' })).toContainText(
      '1 of 3 lessons done',
    );
    await page.getByRole('link', { name: 'Continue: The Bowline' }).click();
    await expect(page).toHaveURL(sites.sample.url('first-knots/the-bowline.html'));
  });

  test('show progress on a course page and link to the next lesson', async ({ page, sites }) => {
    await openWith(page, sites.sample.url('courses/knots.html'), someProgress());
    await expect(page.getByRole('listitem').filter({ hasText: 'First Knots' })).toContainText('1 of 3 lessons done');
    await expect(page.locator('.done-mark')).toHaveCount(1);
    await page.getByRole('link', { name: 'Continue: The Bowline' }).click();
    await expect(page).toHaveURL(sites.sample.url('first-knots/the-bowline.html'));
  });

  test('show done lessons on a block page and link to the next one', async ({ page, sites }) => {
    await openWith(page, sites.sample.url('first-knots/index.html'), someProgress());
    await expect(page.locator('.lesson-list li').filter({ hasText: 'The Overhand Knot' })).toContainText('done');
    await expect(page.locator('.lesson-list .done-mark')).toHaveCount(1);
    await page.getByRole('link', { name: 'Continue: The Bowline' }).click();
    await expect(page).toHaveURL(sites.sample.url('first-knots/the-bowline.html'));
  });

  test('link to the next block when one is done', async ({ page, sites }) => {
    const time = Date.now();
    const done = { d: time, db: { 'first-knots': time } };
    await openWith(page, sites.sample.url('courses/knots.html'), {
      [nameOf(overhand)]: record('first-knots', 3, done),
      [nameOf(sampleLessons.bowline)]: record('first-knots', 2, done),
      [nameOf('5a0000000000000000000003')]: record('first-knots', 1, done),
    });
    await expect(page.getByRole('link', { name: 'Continue: Markup of *Every* Sort' })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'First Knots' })).toContainText('✓');
  });

  for (const path of ['index.html', 'courses/knots.html', 'first-knots/index.html']) {
    test(`move nothing on ${path}`, async ({ page, sites }) => {
      await page.setViewportSize({ width: 360, height: 800 });
      // Fonts that arrive later also move lines.
      const places = async () => {
        await page.evaluate(() => document.fonts.ready);
        const lines = page.locator('main :is(h1, h2, h3, li, p)');
        return lines.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().y));
      };
      await page.goto(sites.sample.url(path));
      const before = await places();
      await store(page, someProgress());
      await reload(page);
      await expect(page.locator('.done-mark').first()).toBeVisible();
      await expect(page.getByRole('link', { name: /^Continue/ })).toBeVisible();
      expect(await places()).toEqual(before);
    });
  }
});

test.describe('progress in a file', () => {
  test('is saved and is the same in another browser @everywhere', async ({ page, sites, browser, problems }) => {
    await openProgress(page, sites.sample.url('progress.html'), someProgress());
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save progress to a file' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^knots-progress-\d{4}-\d\d-\d\d\.json$/);
    const path = await file.path();
    const document = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    expect(document).toMatchObject({ schema: 'hornbook-progress', version: 1, site: 'knots' });
    expect(document['sha256']).toMatch(/^[0-9a-f]{64}$/);

    const context = await browser.newContext();
    problems.watch(context);
    const other = await context.newPage();
    await openProgress(other, sites.sample.url('progress.html'), {});
    await other.getByLabel('Add progress from a file').setInputFiles(path);
    await expect(other.locator('#Preview').getByRole('listitem')).toHaveText([
      'adds 2 lessons',
      'adds 3 answers',
      '0 conflicts: questions have different results here, and the later answers count',
    ]);
    await other.getByRole('button', { name: 'Add to my progress' }).click();
    await expect(item(other, 'Knots').getByText('1 of 12 lessons done')).toBeVisible();
    const records = async (from: Page) =>
      Object.fromEntries(Object.entries(await stored(from)).map(([name, text]) => [name, JSON.parse(text) as unknown]));
    expect(await records(other)).toEqual(await records(page));

    await other.getByLabel('Add progress from a file').setInputFiles(path);
    await expect(other.locator('#Preview')).toContainText('Everything in this file is already here.');
    await expect(other.getByRole('button', { name: 'Add to my progress' })).toHaveCount(0);
    await context.close();
  });

  test('is merged with existing progress and can be undone', async ({ page, sites }) => {
    const [first, second] = keys.overhand;
    const mine = record('first-knots', 9, { q: { [first]: question('wrong', 3) } });
    await openProgress(page, sites.sample.url('progress.html'), { [nameOf(overhand)]: mine });
    const before = await stored(page);
    const theirs = record('first-knots', 1, { q: { [first]: question('right', 1), [second]: question('right', 1) } });
    await paste(page, fileOf({ [overhand]: theirs }));
    await expect(page.locator('#Preview').getByRole('listitem')).toHaveText([
      'adds 0 lessons',
      'adds 1 answer',
      '1 conflict: a question has a different result here, and the later answer counts',
    ]);
    await page.getByRole('button', { name: 'Add to my progress' }).click();
    await expect(notice(page)).toContainText('Progress added.');
    const merged = JSON.parse((await stored(page))[nameOf(overhand)] ?? '') as { q: Record<string, { s: number }> };
    expect(merged.q[first]).toMatchObject({ s: 2 });
    expect(Object.keys(merged.q).toSorted()).toEqual([first, second].toSorted());

    await notice(page).getByRole('button', { name: 'Undo' }).click();
    await expect(notice(page)).toContainText('Restored.');
    expect(await stored(page)).toEqual(before);
  });

  for (const [what, text, answer] of [
    ['a word', 'hello', /This is not a progress file/],
    ['empty', '', /This is not a progress file/],
    ['half a file', fileOf({}).slice(0, 40), /This is not a progress file/],
    ['an HTML page', '<script>document.title = "x"</script>', /This is not a progress file/],
    ['a megabyte of brackets', '['.repeat(1_000_000), /This is not a progress file/],
    ['a megabyte of letters', 'x'.repeat(1_000_000), /This is not a progress file/],
    ['a file of a later version', fileOf({}, { version: 2 }), /A newer version of this site saved this file/],
  ] as const) {
    test(`is refused with a reason, and nothing is lost, if it is ${what}`, async ({ page, sites }) => {
      await openProgress(page, sites.sample.url('progress.html'), someProgress());
      const before = await stored(page);
      await page
        .getByLabel('Add progress from a file')
        .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
      await expect(page.locator('#Preview')).toHaveText(answer);
      await expect(page.getByRole('button', { name: 'Add to my progress' })).toHaveCount(0);
      expect(await stored(page)).toEqual(before);
    });
  }

  test('of one megabyte is added @long', async ({ page, sites }) => {
    await openProgress(page, sites.sample.url('progress.html'), {});
    const [first] = keys.overhand;
    const ids = Array.from({ length: 2500 }, (_, index) => index.toString(16).padStart(24, '0'));
    const lesson = record('first-knots', 1, { q: { [first]: question('right', 1), other123: question('right', 2) } });
    const text = fileOf(Object.fromEntries(ids.map((id) => [id, lesson])), {}, ' '.repeat(300_000));
    expect(text.length).toBeGreaterThan(1_000_000);
    await page
      .getByLabel('Add progress from a file')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(page.locator('#Preview')).toContainText('adds 2,500 lessons');
    await page.getByRole('button', { name: 'Add to my progress' }).click();
    await expect(notice(page)).toContainText('Progress added.', { timeout: 30_000 });
    expect(Object.keys(await stored(page)).length).toBe(2500);
  });

  test('adds nothing but progress', async ({ page, sites }) => {
    await openProgress(page, sites.sample.url('progress.html'), {});
    const [first] = keys.overhand;
    const hostile = fileOf({
      [overhand]: record('<img src=x onerror=alert(1)>', 1, { html: '<b>', q: { [first]: question('right', 1) } }),
      [quiz]: { ...record('at-the-bench', 1), v: 0 },
      [sampleLessons.bowline]: { ...record('first-knots', 1), v: 8 },
    })
      .replace(
        `"${sampleLessons.bowline}"`,
        `"__proto__":{"v":1},"constructor":{},"lp1:knots:m":{},"${sampleLessons.bowline}"`,
      )
      .replace(`"${first}"`, `"__proto__":${JSON.stringify(question('right', 1))},"${first}"`);
    await paste(page, hostile);
    await expect(page.locator('#Preview')).toContainText('adds 1 lesson');
    await expect(page.locator('#Preview')).toContainText('2 lessons cannot be read by this version and are skipped');
    await page.getByRole('button', { name: 'Add to my progress' }).click();
    await expect(notice(page)).toContainText('Progress added.');
    const all = await stored(page);
    expect(Object.keys(all)).toEqual([nameOf(overhand)]);
    expect(all[nameOf(overhand)]).not.toMatch(/__proto__|html/);
    await expect(page.locator('main img, main b')).toHaveCount(0);
  });

  test('that was edited or comes from another site is added after a warning', async ({ page, sites }) => {
    await openProgress(page, sites.sample.url('progress.html'), {});
    await paste(page, fileOf({ [overhand]: record('first-knots', 1) }, { site: 'ropes', sha256: '0'.repeat(64) }));
    await expect(page.locator('#Preview')).toContainText('This file comes from another site.');
    await expect(page.locator('#Preview')).toContainText('This file was changed after it was saved.');
    await expect(page.getByRole('button', { name: 'Add to my progress' })).toBeVisible();
  });

  test('does not replace the record of a later version', async ({ page, sites }) => {
    const later = { ...record('first-knots', 1), v: 9, news: true };
    await openProgress(page, sites.sample.url('progress.html'), { [nameOf(overhand)]: later });
    await paste(page, fileOf({ [overhand]: record('first-knots', 1) }));
    await page.getByRole('button', { name: 'Add to my progress' }).click();
    await expect(notice(page)).toContainText('1 lesson could not be saved.');
    expect(JSON.parse((await stored(page))[nameOf(overhand)] ?? '')).toEqual(later);
  });
});

test.describe('removing progress', () => {
  const removals = [
    { what: 'a course', button: 'Reset Knots', open: [], title: 'Reset “Knots”?', left: [] },
    { what: 'a block', button: 'Reset First Knots', open: ['Knots'], title: 'Reset “First Knots”?', left: [quiz] },
    {
      what: 'a lesson',
      button: 'Reset Knots Quiz',
      open: ['Knots', 'At the Bench'],
      title: 'Reset “Knots Quiz”?',
      left: [overhand],
    },
    { what: 'everything', button: 'Reset all progress', open: [], title: 'Reset all progress?', left: [] },
  ];
  for (const { what, button, open, title, left } of removals) {
    test(`of ${what} asks first and can be undone`, async ({ page, sites }) => {
      const lost = await watchFocus(page);
      await openProgress(page, sites.sample.url('progress.html'), someProgress());
      const before = await stored(page);
      for (const name of open) await item(page, name).locator('summary').first().click();

      await page.getByRole('button', { name: button, exact: true }).click();
      const dialog = page.getByRole('dialog', { name: title });
      await expect(dialog).toBeVisible();
      await dialog.getByRole('button', { name: 'Keep' }).click();
      expect(await stored(page)).toEqual(before);

      await page.getByRole('button', { name: button, exact: true }).click();
      await dialog.getByRole('button', { name: 'Remove' }).click();
      await expect(notice(page)).toContainText('Removed.');
      expect(Object.keys(await stored(page)).toSorted()).toEqual(left.map((id) => nameOf(id)));

      await expect(notice(page).getByRole('button', { name: 'Undo' })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(notice(page)).toContainText('Restored.');
      expect(await stored(page)).toEqual(before);
      expect(await lost()).toEqual([]);
    });
  }

  test('can be undone for ten seconds, and longer while the button has the focus', async ({ page, sites }) => {
    await page.clock.install();
    await openProgress(page, sites.sample.url('progress.html'), someProgress());
    await page.getByRole('button', { name: 'Reset Knots', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    const undo = notice(page).getByRole('button', { name: 'Undo' });
    await expect(undo).toBeFocused();
    await page.clock.fastForward(11_000);
    await expect(undo).toBeVisible();
    await page.keyboard.press('Shift+Tab');
    await expect(undo).toHaveCount(0);
  });

  test('of this device leaves the progress of other sites @everywhere', async ({ page, sites }) => {
    const other = { [nameOf(overhand, 'ropes')]: record('first-knots', 1) };
    await openProgress(page, sites.sample.url('progress.html'), {
      ...someProgress(),
      ...other,
      'lp1:knots:m': { v: 1, salt: 'abc', settings: { keys: true } },
      [`${nameOf(quiz)}:bad`]: 'x',
      [nameOf(sampleLessons.bowline)]: { v: 9 },
    });
    await page.getByRole('button', { name: 'Forget me on this device' }).click();
    await expect(page.getByRole('dialog')).toContainText('You cannot undo this.');
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(notice(page)).toContainText('Removed.');
    expect(Object.keys(await stored(page))).toEqual(Object.keys(other));
    await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  });

  test('needs only the keyboard', async ({ page, sites }) => {
    const lost = await watchFocus(page);
    await openProgress(page, sites.sample.url('progress.html'), someProgress());
    await tabTo(page, page.getByRole('button', { name: 'Reset Knots', exact: true }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Keep' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Reset Knots', exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(notice(page).getByRole('button', { name: 'Undo' })).toBeFocused();
    await page.keyboard.press('Space');
    await expect(item(page, 'Knots').getByText('1 of 12 lessons done')).toBeVisible();
    expect(await lost()).toEqual([]);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page explains itself and links to the courses', async ({ page, sites }) => {
    await page.goto(sites.sample.url('first-knots/index.html'));
    await page.getByRole('link', { name: 'Your progress' }).click();
    await expect(page.getByText('Your progress needs JavaScript')).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await page.getByRole('main').getByRole('link', { name: 'Knots for Sailors' }).click();
    await expect(page).toHaveURL(sites.sample.url('courses/knots-for-sailors.html'));
  });
});

/** Returns the text of a progress file. */
function fileOf(lessons: Readonly<Record<string, object>>, parts: object = {}, filler = ''): string {
  const file = { schema: 'hornbook-progress', version: 1, site: 'knots', exported: '2031-05-04', lessons, ...parts };
  return `${JSON.stringify(file)}${filler}`;
}

/** Pastes the text of a progress file into the page. */
async function paste(page: Page, text: string): Promise<void> {
  await page.getByText('Paste the text of a file').click();
  await page.getByLabel('Text of the file').fill(text);
  await page.getByRole('button', { name: 'Preview' }).click();
}

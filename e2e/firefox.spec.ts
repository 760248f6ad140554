import type { Browser, Page } from 'puppeteer-core';
import { findFirefox, startFirefox } from './support/firefox.ts';
import { benchLessons } from './support/progress.ts';
import { expect, test } from './support/test.ts';

const firefox = findFirefox();
const overhand = 'first-knots/the-overhand-knot.html';
const inArabic = 'ar/first-knots/the-overhand-knot.html';

/** Opens a lesson and waits until it can be answered. */
async function open(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction(() => !document.querySelector('article form:not([data-ready])'));
  return page;
}

async function answerAll(page: Page): Promise<void> {
  for (const form of await page.$$('form.question')) {
    const right = await form.evaluate((node) => (node as HTMLElement).dataset['right'] ?? '');
    await (await form.$(`input[value="${right}"]`))?.click();
    await (await form.$('button'))?.click();
  }
  await done(page);
}

/** Waits until the page says that its lesson is done. */
async function done(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.done-label')?.textContent !== '');
}

test('Firefox keeps progress on a disk across folders and a restart @disk @long', async ({ sites, folder }) => {
  test.skip(firefox === undefined, 'There is no Firefox on this machine: HORNBOOK_FIREFOX can name one.');
  const url = (path: string) => sites.sample.url(path);
  let browser = await startFirefox(firefox ?? '', folder);
  try {
    const lesson = await open(browser, url(overhand));
    const canRead = await lesson.evaluate(
      (other) =>
        fetch(other).then(
          () => true,
          () => false,
        ),
      url('index.html'),
    );
    expect(canRead, 'files cannot read one another, else this test proves nothing').toBe(false);
    await answerAll(lesson);
    expect(await lesson.evaluate(() => localStorage.length), 'nothing is in the file’s own storage').toBe(0);

    const translation = await open(browser, url(inArabic));
    await done(translation);
    const tasks = await open(browser, url(benchLessons.tasks.path));
    const again = await open(browser, url(benchLessons.tasks.path));
    await (await tasks.$('.tasks input'))?.click();
    await again.waitForFunction(() => document.querySelector('.tasks-progress')?.textContent === '1 of 2 done');
    await browser.close();

    browser = await startFirefox(firefox ?? '', folder);
    await done(await open(browser, url(overhand)));
    const later = await open(browser, url(benchLessons.tasks.path));
    await later.waitForFunction(() => document.querySelector('.tasks-progress')?.textContent === '1 of 2 done');
  } finally {
    await browser.close();
  }
});

test('Firefox shows no answer as chosen after a reset in another tab @http @long', async ({ sites, folder }) => {
  test.skip(firefox === undefined, 'There is no Firefox on this machine: HORNBOOK_FIREFOX can name one.');
  const browser = await startFirefox(firefox ?? '', folder);
  try {
    const lesson = await open(browser, sites.sample.url(overhand));
    await answerAll(lesson);
    const progress = await browser.newPage();
    await progress.goto(sites.sample.url('progress.html'));
    await (await progress.waitForSelector('#Progress[data-ready] #ResetAll'))?.click();
    await (await progress.waitForSelector('#ConfirmYes'))?.click();
    const unchosen = () => !document.querySelector('input:checked') && !document.querySelector('.verdict');
    await lesson.waitForFunction(unchosen);
    await lesson.reload();
    await lesson.waitForFunction(() => !document.querySelector('article form:not([data-ready])'));
    expect(await lesson.evaluate(unchosen)).toBe(true);
  } finally {
    await browser.close();
  }
});

test('Firefox searches on a disk @disk @long', async ({ sites, folder }) => {
  test.skip(firefox === undefined, 'There is no Firefox on this machine: HORNBOOK_FIREFOX can name one.');
  const browser = await startFirefox(firefox ?? '', folder);
  try {
    const page = await browser.newPage();
    const messages: string[] = [];
    page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
    await page.goto(`${sites.packed.url('search.html')}?q=bowline`);
    const link = await page.waitForSelector('.search-results a');
    expect(await link?.evaluate((node) => [node.textContent, node.href])).toEqual([
      'The Bowline',
      sites.packed.url('first-knots/the-bowline.html'),
    ]);
    expect(messages).toEqual([]);
  } finally {
    await browser.close();
  }
});

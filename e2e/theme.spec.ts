import type { Page } from '@playwright/test';
import { findFirefox, startFirefox } from './support/firefox.ts';
import { expect, test } from './support/test.ts';

const lesson = 'first-knots/the-overhand-knot.html';

const paper = { light: 'rgb(251, 248, 241)', dark: 'rgb(24, 22, 18)', contrast: 'rgb(255, 255, 255)' } as const;
const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const scheme = (page: Page) => page.locator('meta[name=color-scheme]').getAttribute('content');
const choice = (page: Page) => page.getByRole('combobox', { name: 'Appearance' });

test('a page follows the system until the reader chooses a theme', async ({ page, sites }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(sites.sample.url(lesson));
  await expect.poll(() => ground(page)).toBe(paper.dark);
  await expect(choice(page)).toHaveValue('');

  await choice(page).selectOption('Light');
  await expect.poll(() => ground(page)).toBe(paper.light);
  await expect.poll(() => scheme(page)).toBe('light');

  await page.emulateMedia({ colorScheme: 'light', contrast: 'more' });
  await choice(page).selectOption('Same as system');
  await expect.poll(() => ground(page)).toBe(paper.contrast);
  await expect.poll(() => scheme(page)).toBe('light dark');
});

test('a chosen theme applies to every page before the first paint until it is removed @everywhere', async ({
  page,
  sites,
}) => {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('body')) return;
      observer.disconnect();
      Object.assign(window, { themeAtFirst: document.documentElement.dataset['theme'] });
    }).observe(document, { childList: true, subtree: true });
  });
  const atFirst = () => page.evaluate(() => (window as { themeAtFirst?: string }).themeAtFirst);
  await page.goto(sites.sample.url(lesson));
  expect(await atFirst()).toBe('');
  await choice(page).selectOption('Dark');

  await page.goto(sites.sample.url('index.html'));
  expect(await atFirst()).toBe('dark');
  await expect.poll(() => ground(page)).toBe(paper.dark);
  await expect(choice(page)).toHaveValue('dark');

  await page.goto(sites.sample.url('progress.html'));
  await page.getByRole('button', { name: 'Forget me on this device' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(choice(page)).toHaveValue('');
  await page.goto(sites.sample.url(lesson));
  expect(await atFirst()).toBe('');
});

test('another tab follows the choice', async ({ page, context, sites }) => {
  await page.goto(sites.sample.url(lesson));
  const other = await context.newPage();
  await other.goto(sites.sample.url('index.html'));
  await choice(page).selectOption('Dark');
  await expect(choice(other)).toHaveValue('dark');
  await expect.poll(() => ground(other)).toBe(paper.dark);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('no choice of themes is offered', async ({ page, sites }) => {
    await page.goto(sites.sample.url(lesson));
    await expect(page.getByText('Appearance')).toBeHidden();
  });
});

test('Firefox keeps the theme across folders on a disk and shows the font @disk @long', async ({ sites, folder }) => {
  const firefox = findFirefox();
  test.skip(firefox === undefined, 'There is no Firefox on this machine: HORNBOOK_FIREFOX can name one.');
  const browser = await startFirefox(firefox ?? '', folder);
  try {
    const page = await browser.newPage();
    await page.goto(sites.sample.url(lesson));
    await page.select('#Theme', 'dark');
    await page.goto(sites.sample.url('index.html'));
    const look = await page.evaluate(async () => ({
      theme: document.documentElement.dataset['theme'],
      fonts: (await document.fonts.load('1rem "Literata Variable"')).map(({ status }) => status),
    }));
    expect(look).toEqual({ theme: 'dark', fonts: ['loaded'] });
  } finally {
    await browser.close();
  }
});

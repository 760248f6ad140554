import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { english } from '../src/site/text/english.ts';
import { frenchLesson, outputOf } from './support/sites.ts';
import { expect, test } from './support/test.ts';
import { wrongDirections } from './support/directions.ts';

const lesson = 'lecture-on-rope/care-of-a-rope.html';
const untranslated = 'es/lecture-on-rope/how-a-rope-is-laid.html';

test('the language menu leads to the same lesson and back @everywhere', async ({ page, sites }) => {
  await page.goto(sites.upstream.url(lesson));
  const menu = page.getByRole('navigation', { name: 'Language' });
  await menu.locator('summary').click();
  await menu.getByRole('link', { name: 'Español' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('El cuidado de una cuerda');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  const spanishMenu = page.getByRole('navigation', { name: 'Idioma' });
  await spanishMenu.locator('summary').click();
  await spanishMenu.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Care of a Rope');
});

test('a lesson with a missing translation is shown in its own language with a notice', async ({ page, sites }) => {
  await page.goto(sites.upstream.url(untranslated));
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  const text = page.getByRole('article');
  await expect(text).toHaveAttribute('lang', 'en');
  await expect(text).toHaveAttribute('dir', 'ltr');
  await expect(text).toContainText('Yarns are twisted');
  await expect(page.locator('.fallback')).toContainText('English');
});

test('a site with an address has canonical links and names its translations, and nothing else', () => {
  const head = (path: string) => readFileSync(join(outputOf('upstream'), path), 'utf8').split('</head>')[0] ?? '';
  const links = (path: string) =>
    [...head(path).matchAll(/<link rel="(canonical|alternate)"(?: hreflang="([^"]+)")? href="([^"]+)"/g)].map(
      ([, rel, language, href]) => [rel, language, href?.replace('https://example.org/ropes/', '')],
    );
  const translated = [
    ['alternate', 'en', lesson],
    ['alternate', 'es', `es/${lesson}`],
    ['alternate', 'x-default', lesson],
  ];
  expect(links(lesson)).toEqual([['canonical', undefined, lesson], ...translated]);
  expect(links(`es/${lesson}`)).toEqual([['canonical', undefined, `es/${lesson}`], ...translated]);
  // A lesson with a missing translation repeats the original.
  expect(links(untranslated)).toEqual([['canonical', undefined, untranslated.replace('es/', '')]]);
});

test('English interface texts are marked as English on pages in a language without interface texts', async ({
  page,
  sites,
}) => {
  const words: string[] = Object.values(english).filter((entry) => typeof entry === 'string');
  for (const path of ['fr/index.html', 'fr/lab-a-bend/index.html', frenchLesson.path, 'fr/accessibility.html']) {
    await page.goto(sites.upstream.url(path));
    const found = await page.locator('body').evaluate((body, known) => {
      const texts = { en: [] as string[], fr: [] as string[] };
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { textContent, parentElement } = walker.currentNode;
        const language = parentElement?.closest<HTMLElement>('[lang]')?.lang;
        const text = textContent?.trim() ?? '';
        if (known.includes(text)) texts[language === 'en' ? 'en' : 'fr'].push(text);
      }
      return texts;
    }, words);
    expect(found.fr, path).toEqual([]);
    expect(found.en, path).toEqual(expect.arrayContaining(['Skip to content', 'Search', 'Privacy']));
  }
  await expect(page).toHaveTitle('Accessibility · Rope Work');
});

test('texts in another direction begin on the same side as the lines of the page', async ({ page, sites }) => {
  /** Measures how far a text is from the start of its box, in the direction of the page. */
  const indent = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((box) => {
        const range = document.createRange();
        range.selectNodeContents(box);
        const [text, around] = [range.getBoundingClientRect(), box.getBoundingClientRect()];
        const { direction } = getComputedStyle(document.documentElement);
        return direction === 'rtl' ? around.right - text.right : text.left - around.left;
      });
  await page.goto(sites.sample.url('ar/index.html'));
  await expect(page.locator('h1')).toHaveCSS('direction', 'ltr');
  expect(await indent('h1')).toBeLessThan(2);
});

test('every text runs in the direction of its language, and code from left to right', async ({ page, sites }) => {
  const paths = [
    ...['ar/first-knots/the-overhand-knot.html', 'ar/first-knots/booklet.html', 'ar/first-knots/answer-key.html'],
    ...['ar/first-knots/worksheet.html', 'ar/first-knots/index.html', 'ar/index.html', 'ar/progress.html'],
    ...['ar/first-knots/the-bowline.html', 'más-nudos/markup-of-every-sort.html', 'at-the-bench/two-on-the-pier.html'],
  ];
  for (const path of paths) {
    await page.goto(sites.sample.url(path));
    expect.soft(await wrongDirections(page), path).toEqual([]);
  }
});

test('a browser that translates the page leaves code, blanks and the taught language alone', async ({
  page,
  sites,
}) => {
  /** Texts that a browser would translate. */
  const translated = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((texts: HTMLElement[]) => texts.filter((text) => text.translate).map((text) => text.outerHTML));
  const parts = {
    'más-nudos/markup-of-every-sort.html': 'article :is(code, pre)',
    'at-the-bench/a-rope-in-code.html': '.file pre',
    'at-the-bench/the-missing-words.html': '.blanks p:has(input)',
    'at-the-bench/two-on-the-pier.html': '.dialogue li > span',
    'at-the-bench/worksheet.html': '.gaps',
  };
  for (const [path, selector] of Object.entries(parts)) {
    await page.goto(sites.sample.url(path));
    await expect(page.locator(selector).first(), path).toBeAttached();
    expect.soft(await translated(selector), path).toEqual([]);
  }
});

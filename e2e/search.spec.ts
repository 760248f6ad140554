import type { Locator, Page } from '@playwright/test';
import { restLesson, tabTo } from './support/lesson-page.ts';
import { openSite, type Site } from './support/sites.ts';
import { expect, test } from './support/test.ts';

test.describe('on a web host', { tag: '@http' }, () => {
  test('search opens with a click, finds lessons while the learner types, and leads to them', async ({
    page,
    sites,
  }) => {
    await page.goto(sites.shipped.url(restLesson.path));
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    const dialog = searchDialog(page);
    await expect(dialog.getByRole('searchbox')).toBeFocused();
    await expect(page).toHaveURL(sites.shipped.url(restLesson.path));

    await dialog.getByRole('searchbox').pressSequentially('idempo');
    await expect(results(dialog).first()).toBeVisible();
    await expect(dialog.getByRole('status')).toHaveText(/^\d+ results?$/);
    await results(dialog).filter({ hasText: 'Safe and Idempotent Methods' }).first().click();
    await expect(page).toHaveURL(sites.shipped.url('methods-and-status-codes/safe-and-idempotent-methods.html'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Safe and Idempotent Methods');
  });

  test('Ctrl+K opens search, and Escape closes it and restores the focus', async ({ page, sites }) => {
    await page.goto(sites.shipped.url(restLesson.path));
    const link = page.getByRole('link', { name: /^Next/ });
    await link.focus();
    await page.keyboard.press('Control+k');
    await expect(searchDialog(page).getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(searchDialog(page)).toBeHidden();
    await expect(link).toBeFocused();
  });

  test('Escape and the Close button return the focus to the search link', async ({ page, sites }) => {
    await page.goto(sites.shipped.url('index.html'));
    const link = page.getByRole('link', { name: 'Search', exact: true });
    await link.click();
    await expect(searchDialog(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(searchDialog(page)).toBeHidden();
    await expect(link).toBeFocused();

    await link.press('Enter');
    await searchDialog(page).getByRole('button', { name: 'Close' }).click();
    await expect(searchDialog(page)).toBeHidden();
    await expect(link).toBeFocused();
  });

  test('results can be reached and followed by keyboard', async ({ page, sites }) => {
    await page.goto(sites.sample.url('index.html'));
    await page.keyboard.press('Control+k');
    await expect(searchDialog(page).getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('bowline');
    const result = results(searchDialog(page)).filter({ hasText: 'The Bowline' }).first();
    await expect(result).toBeVisible();
    await tabTo(page, result);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(sites.sample.url('first-knots/the-bowline.html'));
  });

  test('the search page takes a query from its address', async ({ page, sites }) => {
    await page.goto(`${sites.shipped.url('search.html')}?q=cache`);
    const main = page.getByRole('main');
    await expect(main.getByRole('searchbox')).toHaveValue('cache');
    await expect(results(main).filter({ hasText: 'How Caching Works' })).toBeVisible();
    await expect(page.getByText('Search needs')).toBeHidden();
    await expect(page.getByText('Search is not available')).toBeHidden();
    await results(main).filter({ hasText: 'How Caching Works' }).click();
    await expect(page).toHaveURL(sites.shipped.url('representations-and-caching/how-caching-works.html'));
  });

  test('an unknown word shows a message and a hint', async ({ page, sites }) => {
    await page.goto(`${sites.shipped.url('search.html')}?q=${encodeURIComponent('ωωωω')}`);
    const main = page.getByRole('main');
    await expect(main.getByRole('status')).toHaveText('Nothing found.');
    await expect(main.getByText('Try the beginning of a word')).toBeVisible();
    await expect(results(main)).toHaveCount(0);
  });

  test('lessons with similar words only are listed separately', async ({ page, sites }) => {
    // No word begins like this, so Pagefind takes a shorter beginning.
    await page.goto(`${sites.sample.url('search.html')}?q=azzz`);
    const main = page.getByRole('main');
    await expect(main.getByRole('status')).toHaveText('Nothing found.');
    await expect(main.getByRole('heading', { name: 'Similar words found in' })).toBeVisible();
    await expect(results(main)).not.toHaveCount(0);
  });

  test('one letter finds only whole words, and a message says that there are none', async ({ page, sites }) => {
    await page.goto(`${sites.sample.url('search.html')}?q=z`);
    const main = page.getByRole('main');
    await expect(main.getByRole('status')).toHaveText('Nothing found.');
    await main.getByRole('searchbox').fill('a');
    await expect(main.getByRole('status')).toHaveText(/^\d+ results$/);
    await expect(main.locator('mark').filter({ hasNotText: /^\W*a\W*$/i })).toHaveCount(0);
  });

  test('a query of signs finds them, shows them as they are, and never fails silently', async ({ page, sites }) => {
    await page.goto(`${sites.sample.url('search.html')}?q=${encodeURIComponent('`${rope}`')}`);
    const main = page.getByRole('main');
    await expect(results(main).first()).toHaveText('Markup of *Every* Sort: <b>, & and "quotes"');
    await expect(main.locator('mark').filter({ hasText: '${rope}' })).not.toHaveCount(0);
    for (const unknown of ['@@@', '§', '`']) {
      await main.getByRole('searchbox').fill(unknown);
      await expect(page).toHaveURL((url) => url.searchParams.get('q') === unknown);
      await expect(main.getByRole('status')).toHaveText('Nothing found.');
    }
  });

  test('arrow keys move through the results and back to the field', async ({ page, sites }) => {
    await page.goto(`${sites.sample.url('search.html')}?q=knot`);
    const main = page.getByRole('main');
    await expect(results(main).nth(1)).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(results(main).nth(0)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(results(main).nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(main.getByRole('searchbox')).toBeFocused();
  });

  test('results can be narrowed to a course and a kind of lesson, and widened again', async ({ page, sites }) => {
    await page.goto(`${sites.sample.url('search.html')}?q=knot`);
    const main = page.getByRole('main');
    await expect(results(main).first()).toBeVisible();
    await main.getByText('Filters').click();
    const course = main.getByLabel('Course');
    await expect(course.getByRole('option')).toHaveText(['All', /^Knots \(\d+\)$/, /^Knots for Sailors \(\d+\)$/]);
    await course.selectOption({ value: 'Knots for Sailors' });
    await expect(main.locator('.search-block').first()).toBeVisible();
    await expect(main.locator('.search-block').filter({ hasNotText: 'First Knots' })).toHaveCount(0);
    await main.getByLabel('Lesson type').selectOption({ value: 'Lesson' });
    await expect(results(main).first()).toBeVisible();

    await main.getByRole('searchbox').fill('gloves');
    await expect(main.getByRole('status')).toHaveText('Nothing found.');
    await main.getByRole('button', { name: 'Search all lessons' }).click();
    await expect(course).toHaveValue('');
  });

  test('a result links to the section that contains the word', async ({ page, sites }) => {
    await page.goto(`${sites.shipped.url('search.html')}?q=stateless`);
    const lesson = page.getByRole('main').getByRole('listitem').filter({ hasText: 'What REST Asks of an API' });
    await lesson.first().getByRole('link', { name: 'Stateless', exact: true }).click();
    await expect(page).toHaveURL(`${sites.shipped.url(restLesson.path)}#stateless`);
  });

  test('Enter in the dialog opens the search page with the same query', async ({ page, sites }) => {
    await page.goto(sites.sample.url('first-knots/the-bowline.html'));
    await page.keyboard.press('Control+k');
    await expect(searchDialog(page).getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('rope');
    await expect(searchDialog(page).getByRole('link', { name: 'Open as a page' })).toHaveAttribute('href', /q=rope$/);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${sites.sample.url('search.html')}?q=rope`);
    await page.getByRole('main').getByRole('searchbox').fill('loop');
    await expect(page).toHaveURL(`${sites.sample.url('search.html')}?q=loop`);
  });

  test('a query typed before search is loaded stays, and Enter searches for it', async ({ page, sites }) => {
    const script = /search-dialog/;
    let load: () => void = () => undefined;
    const isAwaited = new Promise<void>((resolve) => (load = resolve));
    await page.route(script, async (route) => {
      await isAwaited;
      await route.continue();
    });
    await page.goto(sites.sample.url('first-knots/the-bowline.html'));
    await page.keyboard.press('Control+k');
    await page.keyboard.type('rope');
    const field = searchDialog(page).getByRole('searchbox');
    await expect(field).toHaveValue('rope');
    load();
    await expect(results(searchDialog(page)).first()).toBeVisible();
    await expect(field).toHaveValue('rope');

    await page.unroute(script);
    await page.route(script, (route) => (route.request().frame().url().includes('?') ? route.continue() : undefined));
    await page.goto(sites.sample.url('index.html'));
    await page.keyboard.press('Control+k');
    await page.keyboard.type('overhand knot');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${sites.sample.url('search.html')}?q=overhand+knot`);
    await expect(results(page.getByRole('main')).first()).toBeVisible();
  });

  test('the last query is selected when search is opened again', async ({ page, sites }) => {
    await page.goto(sites.sample.url('index.html'));
    await page.keyboard.press('Control+k');
    await page.keyboard.type('rope');
    await expect(results(searchDialog(page)).first()).toBeVisible();
    await searchDialog(page).getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('Control+k');
    await expect(searchDialog(page).getByRole('searchbox')).toHaveValue('rope');
    await page.keyboard.type('loop');
    await expect(searchDialog(page).getByRole('searchbox')).toHaveValue('loop');
  });

  test('answers and their feedback are not found', async ({ page, sites }) => {
    // The word is only in one answer and its feedback.
    await page.goto(`${sites.sample.url('search.html')}?q=noose`);
    await expect(page.getByRole('main').getByRole('status')).toHaveText(/^\d+ results?$|^Nothing found/);
    await expect(page.getByRole('main').locator('mark', { hasText: /noose/i })).toHaveCount(0);
  });

  test('a lesson is found only from pages in its language', async ({ page, sites }) => {
    await page.goto(`${sites.sample.url('ar/search.html')}?q=${encodeURIComponent('الحبل')}`);
    await results(page.getByRole('main')).first().click();
    await expect(page).toHaveURL(sites.sample.url('ar/first-knots/the-overhand-knot.html'));

    await page.goto(`${sites.sample.url('ar/search.html')}?q=bowline`);
    await expect(page.getByRole('main').getByRole('status')).toHaveText(/نتيجة|نتيجتان|نتائج|لم يُعثر على شيء/);
    await expect(results(page.getByRole('main')).filter({ hasText: 'The Bowline' })).toHaveCount(0);
  });

  test('no part of search is loaded before it is opened', async ({ page, sites }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const index = sites.shipped.url('search/');
    await page.goto(sites.shipped.url(restLesson.path));
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Check' }).first().click();
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => url.startsWith(index))).toEqual([]);
    expect(requests.length, 'requests of a lesson page (see architecture.md#budgets)').toBeLessThanOrEqual(6);

    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await expect(searchDialog(page).getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('cache');
    await expect(results(searchDialog(page)).first()).toBeVisible();
    expect(requests.filter((url) => url.startsWith(index))).not.toEqual([]);
  });

  test('the search page lists all courses if search cannot be loaded', async ({ page, sites, problems }) => {
    problems.expect(/ERR_FAILED/);
    let visits = 0;
    page.on('framenavigated', () => (visits += 1));
    await page.route(/search-dialog/, (route) => route.abort('failed'));
    await page.goto(sites.shipped.url('index.html'));
    await page.keyboard.press('Control+k');
    await expect(page).toHaveURL(sites.shipped.url('search.html'));
    await page.getByRole('main').getByRole('link', { name: 'How the Web Talks' }).click();
    await expect(page).toHaveURL(sites.shipped.url('courses/how-the-web-talks.html'));
    expect(visits).toBe(3);
  });

  test('a missing search index is reported, and the page stays usable', async ({ page, sites, problems }) => {
    problems.expect(/search\/en\/pagefind\.js|ERR_FAILED/);
    await page.route(/\/search\/en\//, (route) => route.abort('failed'));
    await page.goto(sites.shipped.url('index.html'));
    await page.keyboard.press('Control+k');
    await expect(searchDialog(page).getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('cache');
    await expect(searchDialog(page).getByRole('status')).toHaveText('Search could not be loaded.');
    await searchDialog(page).getByRole('button', { name: 'Close' }).click();
    await expect(searchDialog(page)).toBeHidden();
  });
});

test(
  'search on a disk without a packed index leads to a page that says so and lists all courses',
  { tag: '@disk' },
  async ({ page, sites }) => {
    await page.goto(sites.shipped.url(restLesson.path));
    await page.keyboard.press('Control+k');
    await expect(page).toHaveURL(sites.shipped.url('search.html'));
    await expect(searchDialog(page)).toHaveCount(0);
    await expect(page.getByText('Search is not available in this copy of the site.')).toBeVisible();
    await expect(page.getByText('Search needs JavaScript')).toBeHidden();
    await page.getByRole('main').getByRole('link', { name: 'How the Web Talks' }).click();
    await expect(page).toHaveURL(sites.shipped.url('courses/how-the-web-talks.html'));
  },
);

test.describe('the packed index', () => {
  test('finds lessons from any page, and from the search page with a query in its address', async ({ page, sites }) => {
    await page.goto(sites.packed.url('más-nudos/markup-of-every-sort.html'));
    await page.keyboard.press('Control+k');
    await expect(searchDialog(page).getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('bowline');
    await results(searchDialog(page)).filter({ hasText: 'The Bowline' }).first().click();
    await expect(page).toHaveURL(sites.packed.url('first-knots/the-bowline.html'));

    await page.goto(`${sites.packed.url('ar/search.html')}?q=${encodeURIComponent('الحبل')}`);
    await results(page.getByRole('main')).first().click();
    await expect(page).toHaveURL(sites.packed.url('ar/first-knots/the-overhand-knot.html'));
  });

  test(
    'finds the same lessons on a disk as the unpacked one on a web host, in the same order',
    { tag: ['@disk', '@long'] },
    async ({ page, sites }) => {
      const host = await openSite('sample', 'root');
      try {
        for (const query of queries) {
          const answer = async ({ url }: Site) => {
            await page.goto(`${url('search.html')}?q=${encodeURIComponent(query)}`);
            await expect(page.getByRole('main').getByRole('status')).toHaveText(/^\d+ results?$|^Nothing found/);
            const found = await page.getByRole('main').getByRole('search').getByRole('listitem').all();
            return Promise.all(found.map((item) => item.innerHTML()));
          };
          expect(await answer(sites.packed), query).toEqual(await answer(host));
        }
      } finally {
        await host.close();
      }
    },
  );
});

/** Queries with many results, few and none, and with a prefix, several words, another script, signs and one letter. */
const queries = [
  'knot',
  'bowline',
  'rope',
  'kno',
  'the end of the rope',
  'loop tight',
  'quizz',
  'zzzzqqq',
  'الحبل',
  '${rope}',
  'a',
];

function searchDialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Search the lessons' });
}

/** The links of the lessons in the results. */
function results(within: Locator): Locator {
  return within.getByRole('search').getByRole('listitem').getByRole('link');
}

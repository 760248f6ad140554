import type { Page } from '@playwright/test';
import { LessonPage } from './support/lesson-page.ts';
import { lessonText } from './support/lesson-files.ts';
import { startDevServer, type DevServer } from './support/dev-server.ts';
import { expect, test as base } from './support/test.ts';

/** One server for all tests; each test changes files of its own and leaves the course valid. */
const test = base.extend<object, { dev: DevServer }>({
  dev: [
    async ({ browser }, use) => {
      const dev = await startDevServer();
      // The first page that Vite serves reloads once more when its scripts are ready.
      const page = await browser.newPage();
      await open(page, dev.url('first-knots/index.html'));
      const file = `${block}/first.md`;
      await change(page, () => {
        dev.write(file, lessonText({ id: '5d00000000000000000000ff', title: 'First', dashedName: 'first' }));
      });
      await change(page, () => {
        dev.remove(file);
      });
      await page.close();
      await use(dev);
      await dev.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

test.describe.configure({ mode: 'default' });

// Chromium can hang when a context closes while one of its pages is still loading from the server.
test.afterEach(async ({ context }) => {
  for (const page of context.pages()) await leave(page);
});

const block = 'challenges/english/blocks/first-knots';

test('a lesson can be opened and answered', async ({ page, dev }) => {
  await open(page, dev.url('first-knots/the-overhand-knot.html'));
  const lesson = new LessonPage(page);
  await lesson.ready();
  await lesson.question(1).check('Making a loop that never slips');
  await expect(lesson.question(1).verdict).toHaveText('Not quite.');
});

test('an open page shows a change of its lesson, whether the editor writes the file or replaces it', async ({
  page,
  dev,
}) => {
  const words = (description: string) =>
    lessonText({ id: '5d0000000000000000000001', title: 'Draft', dashedName: 'a-draft', description });
  await open(page, dev.url('first-knots/index.html'));
  await change(page, () => {
    dev.write(`${block}/draft.md`, words('First words.'));
  });
  await open(page, dev.url('first-knots/a-draft.html'));
  await expect(page.getByText('First words.')).toBeVisible();
  await change(page, () => {
    dev.write(`${block}/draft.md`, words('Second words.'));
  });
  await expect(page.getByText('Second words.')).toBeVisible();
  await change(page, () => {
    dev.writeByRenaming(`${block}/draft.md`, words('Third words.'));
  });
  await expect(page.getByText('Third words.')).toBeVisible();
});

test('a page shows a change that was made while it was loading', async ({ page, context, dev }) => {
  const words = (description: string) =>
    lessonText({ id: '5d0000000000000000000005', title: 'Slow', dashedName: 'slow', description });
  const address = dev.url('first-knots/slow.html');
  dev.write(`${block}/slow.md`, words('Early words.'));
  await expect.poll(async () => (await page.request.get(address)).text()).toContain('Early words.');

  // If no page is connected, the server keeps its message for the next one. Here another page receives it.
  const other = await context.newPage();
  await open(other, dev.url('first-knots/index.html'));
  const changed = Promise.withResolvers<undefined>();
  await page.route('**/@vite/client', async (route) => {
    await changed.promise;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  await expect(page.getByText('Early words.')).toBeVisible();
  await change(other, () => {
    dev.write(`${block}/slow.md`, words('Late words.'));
  });
  await expect.poll(async () => (await page.request.get(address)).text()).toContain('Late words.');
  await expect(page.getByText('Early words.')).toBeVisible();
  changed.resolve(undefined);
  await expect(page.getByText('Late words.')).toBeVisible();
});

test('lists follow lessons that are added, renamed and deleted', async ({ page, dev }) => {
  await open(page, dev.url('first-knots/index.html'));
  const entry = (name: string) => page.getByRole('main').getByRole('link', { name, exact: true });
  await expect(entry('The Bowline')).toBeVisible();
  const words = (title: string, dashedName: string) =>
    lessonText({ id: '5d0000000000000000000002', title, dashedName });

  await change(page, () => {
    dev.write(`${block}/reef.md`, words('The Reef Knot', 'reef'));
  });
  await expect(entry('The Reef Knot')).toBeVisible();
  await expect.poll(() => status(page, dev.url('first-knots/reef.html'))).toBe(200);

  await change(page, () => {
    dev.rename(`${block}/reef.md`, `${block}/square.md`);
  });
  await expect(entry('The Reef Knot')).toBeVisible();
  await change(page, () => {
    dev.write(`${block}/square.md`, words('The Square Knot', 'square'));
  });
  await expect(entry('The Square Knot')).toBeVisible();
  await expect(entry('The Reef Knot')).toHaveCount(0);
  await expect.poll(() => status(page, dev.url('first-knots/square.html'))).toBe(200);
  await expect.poll(() => status(page, dev.url('first-knots/reef.html'))).toBe(404);

  await change(page, () => {
    dev.remove(`${block}/square.md`);
  });
  await expect(entry('The Square Knot')).toHaveCount(0);
  await expect.poll(() => status(page, dev.url('first-knots/square.html'))).toBe(404);
});

test('the order of lessons follows the structure file', async ({ page, dev }) => {
  const blockFile = 'structure/blocks/más-nudos.json';
  const folder = 'challenges/english/blocks/más-nudos';
  const order = (...ids: string[]) =>
    JSON.stringify({ dashedName: 'más-nudos', challengeOrder: ids.map((id) => ({ id, title: 'x' })) });
  const titles = page.getByRole('main').getByRole('link', { name: /^(?:Lesson|Markup)/ });

  await open(page, dev.url('más-nudos/index.html'));
  await change(page, () => {
    dev.write(`${folder}/a.md`, lessonText({ id: '5d000000000000000000000a', title: 'Lesson A', dashedName: 'a' }));
    dev.write(`${folder}/b.md`, lessonText({ id: '5d000000000000000000000b', title: 'Lesson B', dashedName: 'b' }));
    dev.write(blockFile, order('5a0000000000000000000004', '5d000000000000000000000b', '5d000000000000000000000a'));
  });
  await expect(titles).toHaveText([/^Markup/, 'Lesson B', 'Lesson A']);
  await change(page, () => {
    dev.write(blockFile, order('5d000000000000000000000a', '5d000000000000000000000b', '5a0000000000000000000004'));
  });
  await expect(titles).toHaveText(['Lesson A', 'Lesson B', /^Markup/]);
});

test('titles and courses follow the introductions and the structure files', async ({ page, dev }) => {
  await open(page, dev.url('courses/knots-for-sailors.html'));
  await change(page, () => {
    dev.write('intro/english.json', JSON.stringify({ 'knots-for-sailors': { title: 'Knots at Sea', intro: [] } }));
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Knots at Sea');
  const blocks = page.getByRole('main').locator('.block-list').getByRole('link');
  for (const names of [['first-knots'], ['first-knots', 'más-nudos']]) {
    await change(page, () => {
      // In one step: while its file is empty, the course is missing, and so is its page.
      dev.writeByRenaming('structure/superblocks/knots-for-sailors.json', JSON.stringify({ blocks: names }));
    });
    await expect(blocks).toHaveCount(names.length);
  }
});

test('the name of the site follows site.yml', async ({ page, dev }) => {
  const settings = dev.read('site.yml');
  await open(page, dev.url('pages/glossary.html'));
  await change(page, () => {
    dev.writeByRenaming('site.yml', 'id: knots\ntitle: Hitches\nlanguages:\n  - { folder: english, tag: en }\n');
  });
  await expect(page.getByRole('banner').getByRole('link', { name: 'Hitches' })).toBeVisible();
  await expect(page).toHaveTitle('Glossary · Hitches');
  await change(page, () => {
    dev.writeByRenaming('site.yml', settings);
  });
  await expect(page).toHaveTitle('Glossary · Knots & Bends');
});

test('the styles and the accent of the site apply as soon as they are written', async ({ page, dev }) => {
  const settings = dev.read('site.yml');
  const link = page.getByRole('contentinfo').getByRole('link').first();
  await open(page, dev.url('privacy.html'));
  const before = await link.evaluate((node) => getComputedStyle(node).color);
  const shows = (colour: string, style: string) =>
    expect(async () => {
      await page.goto(dev.url('privacy.html'), { waitUntil: 'commit' });
      await expect(link).toHaveCSS('color', colour, { timeout: 2000 });
      await expect(page.locator('body')).toHaveCSS('font-style', style, { timeout: 2000 });
    }).toPass({ timeout: 30_000 });

  await change(page, () => {
    dev.write('theme.css', 'body { font-style: oblique }');
    dev.writeByRenaming('site.yml', `${settings}accent: '#0b5fa5'\n`);
  });
  await shows('rgb(11, 95, 165)', 'oblique');
  await open(page, dev.url('privacy.html'));
  await change(page, () => {
    dev.write('theme.css', '');
    dev.writeByRenaming('site.yml', settings);
  });
  await shows(before, 'normal');
});

test('a broken lesson shows its error until it is corrected', async ({ page, dev }) => {
  const valid = lessonText({ id: '5d0000000000000000000003', title: 'Fragile', dashedName: 'fragile' });
  const file = `${block}/fragile.md`;
  await open(page, dev.url('first-knots/index.html'));
  await change(page, () => {
    dev.write(file, valid);
  });
  await open(page, dev.url('first-knots/fragile.html'));
  await expect(page.getByText('A sentence to read.')).toBeVisible();

  await change(page, () => {
    dev.write(file, valid.replace(/1\n$/, '9\n'));
  });
  const notice = page.getByRole('main');
  await expect(notice.getByText('This lesson cannot be shown')).toBeVisible();
  await expect(notice.getByText(`${file}, line 32, column 1`)).toBeVisible();
  await expect(notice.getByText('The solution is 9, but the question has 2 answers.')).toBeVisible();
  await expect(notice.getByRole('radio')).toHaveCount(0);
  expect(dev.printed()).toMatch(/fragile\.md:32:1 error The solution is 9/);

  await change(page, () => {
    dev.write(file, valid.replace('A sentence', 'Another sentence'));
  });
  await expect(page.getByText('Another sentence to read.')).toBeVisible();
  await expect(notice.getByText('This lesson cannot be shown')).toHaveCount(0);
  await expect(notice.getByRole('radio')).toHaveCount(2);
  const lastWord = () => dev.printed().trimEnd().split('\n').at(-1);
  await expect.poll(lastWord).toMatch(/^(?:No problems found|\d+ .*)\.$/);
});

test('a lesson without front matter does not affect the others', async ({ page, dev }) => {
  await open(page, dev.url('first-knots/index.html'));
  await change(page, () => {
    dev.write(`${block}/begun.md`, 'Just begun.');
  });
  await expect(page.getByRole('main').getByRole('link', { name: 'begun' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'The Bowline' })).toBeVisible();
  await open(page, dev.url('first-knots/begun.html'));
  await expect(page.getByText('The file must begin with front matter.')).toBeVisible();
  await open(page, dev.url('first-knots/index.html'));
  await change(page, () => {
    dev.remove(`${block}/begun.md`);
  });
});

test('files that editors leave beside lessons are ignored', async ({ page, dev }) => {
  const leftovers = ['.hitch.md.swp', '.#hitch.md', '#hitch.md#', 'hitch.md~', '4913', 'hitch.md.tmp', 'hitch.md.bak'];
  await open(page, dev.url('first-knots/index.html'));
  await change(page, () => {
    for (const name of leftovers) dev.write(`${block}/${name}`, 'no lesson');
    const words = { id: '5d0000000000000000000004', title: 'A Hitch', dashedName: 'a-hitch' };
    dev.write(`${block}/hitch.md`, lessonText(words));
  });
  await expect(page.getByRole('link', { name: 'A Hitch' })).toHaveCount(1);
  await expect(page.getByText(/swp|bak|tmp|4913|~/)).toHaveCount(0);
  for (const name of leftovers) expect(dev.printed()).not.toContain(name);
});

test('free pages in Markdown appear, change and disappear with their files', async ({ page, dev }) => {
  const pages = page.getByRole('main').getByRole('link');
  await open(page, dev.url('index.html'));
  await expect(pages.filter({ hasText: 'Glossary' })).toBeVisible();
  await change(page, () => {
    dev.write('pages/english/rope.md', '---\ntitle: Rope\n---\n\nHemp.\n');
  });
  await expect(pages.filter({ hasText: 'Rope' })).toBeVisible();

  await open(page, dev.url('pages/rope.html'));
  await expect(page.getByText('Hemp.')).toBeVisible();
  await change(page, () => {
    dev.write('pages/english/rope.md', '---\ntitle: Rope\n---\n\nNylon.\n');
  });
  await expect(page.getByText('Nylon.')).toBeVisible();

  await open(page, dev.url('index.html'));
  await change(page, () => {
    dev.remove('pages/english/rope.md');
  });
  await expect(pages.filter({ hasText: 'Rope' })).toHaveCount(0);
});

// The last test: after a change of such a page the server reloads all pages a second time, which no other test expects.
test('free pages in MDX appear, change and disappear with their files', async ({ page, dev }) => {
  const file = 'pages/english/twine.mdx';
  const pages = page.getByRole('main').getByRole('link');
  await open(page, dev.url('index.html'));
  await change(page, () => {
    dev.write(file, '---\ntitle: Twine\n---\n\nIt has {1 + 2} strands.\n');
  });
  await expect(pages.filter({ hasText: 'Twine' })).toBeVisible();

  await open(page, dev.url('pages/twine.html'));
  await expect(page.getByText('It has 3 strands.')).toBeVisible();
  await change(page, () => {
    dev.write(file, '---\ntitle: Twine\n---\n\nIt has {2 + 2} strands.\n');
  });
  await expect(page.getByText('It has 4 strands.')).toBeVisible();

  await leave(page);
  dev.remove(file);
  await expect.poll(() => status(page, dev.url('pages/twine.html'))).toBe(404);
  await page.goto(dev.url('index.html'), { waitUntil: 'commit' });
  await expect(pages.filter({ hasText: 'Glossary' })).toBeVisible();
  await expect(pages.filter({ hasText: 'Twine' })).toHaveCount(0);
});

/** The status with which the server answers. */
async function status(page: Page, address: string): Promise<number> {
  return (await page.request.get(address)).status();
}

/**
 * Opens a page and waits until the server can tell it to reload. It starts from a page that never reloads, and waits only
 * for the beginning of the new one, since a reload may interrupt it.
 */
async function open(page: Page, address: string): Promise<void> {
  await leave(page);
  const connected = connection(page);
  await page.goto(address, { waitUntil: 'commit' });
  await connected;
}

/**
 * Goes to a page that never reloads. A reload that the server asks for at the same time interrupts the way there, and sometimes
 * the browser then never says that it has arrived.
 */
async function leave(page: Page): Promise<void> {
  await expect(() => page.goto('about:blank', { timeout: 5_000 })).toPass();
}

/**
 * Changes files and waits until the page has reloaded and can be told to reload again: a page that is still loading misses
 * the next message of the server.
 */
async function change(page: Page, write: () => void): Promise<void> {
  const connected = connection(page);
  write();
  await connected;
}

/** Waits until a page says that it is connected to the server. */
async function connection(page: Page): Promise<void> {
  await page.waitForEvent('console', (message) => message.text().includes('[vite] connected'));
}

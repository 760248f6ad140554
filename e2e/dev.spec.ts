import type { Page } from '@playwright/test';
import { LessonPage } from './support/lesson-page.ts';
import { lessonText } from './support/lesson-files.ts';
import { startDevServer, type DevServer } from './support/dev-server.ts';
import { expect, test as base } from './support/test.ts';

/** One server a worker; each test changes files of its own and leaves the course sound. */
const test = base.extend<object, { dev: DevServer }>({
  dev: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const dev = await startDevServer();
      await use(dev);
      await dev.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

// A page that is just being loaded misses the reload that Vite sends meanwhile, which happens where the machine is slow. A
// second try has a server of its own.
test.describe.configure({ retries: 1 });

const block = 'challenges/english/blocks/first-knots';

test('a lesson can be opened and answered while it is written', async ({ page, dev }) => {
  await open(page, dev.url('first-knots/the-overhand-knot.html'));
  const lesson = new LessonPage(page);
  await lesson.ready();
  await lesson.question(1).check('Making a loop that never slips');
  await expect(lesson.question(1).verdict).toHaveText('Not quite.');
});

test('an open page shows a change of its lesson by itself, however the editor saves', async ({ page, dev }) => {
  const words = (description: string) =>
    lessonText({ id: '5d0000000000000000000001', title: 'Draft', dashedName: 'a-draft', description });
  dev.write(`${block}/draft.md`, words('First words.'));
  await openOnceItShows(page, dev.url('first-knots/a-draft.html'), 'First words.');
  await expect(page.getByText('First words.')).toBeVisible();
  dev.write(`${block}/draft.md`, words('Second words.'));
  await expect(page.getByText('Second words.')).toBeVisible();
  dev.writeByRenaming(`${block}/draft.md`, words('Third words.'));
  await expect(page.getByText('Third words.')).toBeVisible();
});

test('lessons that are added, renamed and deleted come and go', async ({ page, dev }) => {
  await open(page, dev.url('first-knots/index.html'));
  const entry = (name: string) => page.getByRole('main').getByRole('link', { name, exact: true });
  await expect(entry('The Bowline')).toBeVisible();

  dev.write(
    `${block}/reef.md`,
    lessonText({ id: '5d0000000000000000000002', title: 'The Reef Knot', dashedName: 'reef' }),
  );
  await expect(entry('The Reef Knot')).toBeVisible();
  await expect.poll(() => status(page, dev.url('first-knots/reef.html'))).toBe(200);

  dev.rename(`${block}/reef.md`, `${block}/square.md`);
  dev.write(
    `${block}/square.md`,
    lessonText({ id: '5d0000000000000000000002', title: 'The Square Knot', dashedName: 'square' }),
  );
  await expect(entry('The Square Knot')).toBeVisible();
  await expect(entry('The Reef Knot')).toHaveCount(0);
  await expect.poll(() => status(page, dev.url('first-knots/square.html'))).toBe(200);
  await expect.poll(() => status(page, dev.url('first-knots/reef.html'))).toBe(404);

  dev.remove(`${block}/square.md`);
  await expect(entry('The Square Knot')).toHaveCount(0);
  await expect.poll(() => status(page, dev.url('first-knots/square.html'))).toBe(404);
});

test('the order of lessons follows the structure file', async ({ page, dev }) => {
  const blockFile = 'structure/blocks/más-nudos.json';
  const folder = 'challenges/english/blocks/más-nudos';
  dev.write(`${folder}/a.md`, lessonText({ id: '5d000000000000000000000a', title: 'Lesson A', dashedName: 'a' }));
  dev.write(`${folder}/b.md`, lessonText({ id: '5d000000000000000000000b', title: 'Lesson B', dashedName: 'b' }));
  const order = (...ids: string[]) =>
    JSON.stringify({ dashedName: 'más-nudos', challengeOrder: ids.map((id) => ({ id, title: 'x' })) });
  const titles = page.getByRole('main').getByRole('link', { name: /^(?:Lesson|Markup)/ });

  dev.write(blockFile, order('5a0000000000000000000004', '5d000000000000000000000b', '5d000000000000000000000a'));
  await openOnceItShows(page, dev.url('más-nudos/index.html'), 'Lesson B');
  await expect(titles).toHaveText([/^Markup/, 'Lesson B', 'Lesson A']);
  dev.write(blockFile, order('5d000000000000000000000a', '5d000000000000000000000b', '5a0000000000000000000004'));
  await expect(titles).toHaveText(['Lesson A', 'Lesson B', /^Markup/]);
});

test('titles and courses follow the introductions and the structure files', async ({ page, dev }) => {
  const course = dev.url('courses/knots-for-sailors.html');
  dev.write('intro/english.json', JSON.stringify({ 'knots-for-sailors': { title: 'Knots at Sea', intro: [] } }));
  await openOnceItShows(page, course, 'Knots at Sea');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Knots at Sea');
  const blocks = page.getByRole('main').locator('.block-list').getByRole('link');
  // At once: a course whose file is empty for a moment is gone for a moment, and so is its page.
  dev.writeByRenaming('structure/superblocks/knots-for-sailors.json', JSON.stringify({ blocks: ['first-knots'] }));
  await expect(blocks).toHaveCount(1);
  dev.writeByRenaming(
    'structure/superblocks/knots-for-sailors.json',
    JSON.stringify({ blocks: ['first-knots', 'más-nudos'] }),
  );
  await expect(blocks).toHaveCount(2);
});

test('the site’s name follows site.yml', async ({ page, dev }) => {
  await open(page, dev.url('pages/glossary.html'));
  dev.write('site.yml', 'id: knots\ntitle: Hitches\nlanguages:\n  - { folder: english, tag: en }\n');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Hitches' })).toBeVisible();
  await expect(page).toHaveTitle('Glossary · Hitches');
});

test('free pages that are written, added and deleted come and go', async ({ page, dev }) => {
  const pages = page.getByRole('main').getByRole('link');
  await open(page, dev.url('index.html'));
  await expect(pages.filter({ hasText: 'Glossary' })).toBeVisible();
  dev.write('pages/english/rope.md', '---\ntitle: Rope\n---\n\nHemp.\n');
  await expect(pages.filter({ hasText: 'Rope' })).toBeVisible();
  dev.write('pages/english/twine.mdx', '---\ntitle: Twine\n---\n\nIt has {1 + 2} strands.\n');
  await expect(pages.filter({ hasText: 'Twine' })).toBeVisible();

  await open(page, dev.url('pages/rope.html'));
  await expect(page.getByText('Hemp.')).toBeVisible();
  dev.write('pages/english/rope.md', '---\ntitle: Rope\n---\n\nNylon.\n');
  await expect(page.getByText('Nylon.')).toBeVisible();

  await open(page, dev.url('pages/twine.html'));
  await expect(page.getByText('It has 3 strands.')).toBeVisible();
  dev.write('pages/english/twine.mdx', '---\ntitle: Twine\n---\n\nIt has {2 + 2} strands.\n');
  await expect(page.getByText('It has 4 strands.')).toBeVisible();

  await open(page, dev.url('index.html'));
  dev.remove('pages/english/rope.md');
  dev.remove('pages/english/twine.mdx');
  await expect(pages.filter({ hasText: 'Rope' })).toHaveCount(0);
  await expect(pages.filter({ hasText: 'Twine' })).toHaveCount(0);
});

test('looks of the site’s own, and its accent, are there when they are written', async ({ page, dev }) => {
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

  dev.write('theme.css', 'body { font-style: oblique }');
  dev.writeByRenaming('site.yml', `${settings}accent: '#0b5fa5'\n`);
  await shows('rgb(11, 95, 165)', 'oblique');
  dev.write('theme.css', '');
  dev.writeByRenaming('site.yml', settings);
  await shows(before, 'normal');
});

test('a broken lesson says in its place what is wrong, and comes back when it is mended', async ({ page, dev }) => {
  const sound = lessonText({ id: '5d0000000000000000000003', title: 'Fragile', dashedName: 'fragile' });
  const file = `${block}/fragile.md`;
  dev.write(file, sound);
  await openOnceItShows(page, dev.url('first-knots/fragile.html'), 'A sentence to read.');
  await expect(page.getByText('A sentence to read.')).toBeVisible();

  dev.write(file, sound.replace(/1\n$/, '9\n'));
  const notice = page.getByRole('main');
  await expect(notice.getByText('This lesson cannot be shown')).toBeVisible();
  await expect(notice.getByText(`${file}, line 32, column 1`)).toBeVisible();
  await expect(notice.getByText('The solution is 9, but the question has 2 answers.')).toBeVisible();
  await expect(notice.getByRole('radio')).toHaveCount(0);
  expect(dev.printed()).toMatch(/fragile\.md:32:1 error The solution is 9/);

  dev.write(file, sound.replace('A sentence', 'Another sentence'));
  await expect(page.getByText('Another sentence to read.')).toBeVisible();
  await expect(notice.getByText('This lesson cannot be shown')).toHaveCount(0);
  await expect(notice.getByRole('radio')).toHaveCount(2);
  const lastWord = () => dev.printed().trimEnd().split('\n').at(-1);
  await expect.poll(lastWord).toMatch(/^(?:No problems found|\d+ .*)\.$/);
});

test('a lesson without front matter leaves the others alone', async ({ page, dev }) => {
  await open(page, dev.url('first-knots/index.html'));
  dev.write(`${block}/begun.md`, 'Just begun.');
  await expect(page.getByRole('main').getByRole('link', { name: 'begun' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'The Bowline' })).toBeVisible();
  await open(page, dev.url('first-knots/begun.html'));
  await expect(page.getByText('The file does not begin with front matter.')).toBeVisible();
  dev.remove(`${block}/begun.md`);
});

test('what editors leave beside their files is no lesson', async ({ page, dev }) => {
  const leftovers = ['.hitch.md.swp', '.#hitch.md', '#hitch.md#', 'hitch.md~', '4913', 'hitch.md.tmp', 'hitch.md.bak'];
  for (const name of leftovers) dev.write(`${block}/${name}`, 'no lesson');
  dev.write(
    `${block}/hitch.md`,
    lessonText({ id: '5d0000000000000000000004', title: 'A Hitch', dashedName: 'a-hitch' }),
  );
  await openOnceItShows(page, dev.url('first-knots/index.html'), 'A Hitch');
  await expect(page.getByRole('link', { name: 'A Hitch' })).toHaveCount(1);
  await expect(page.getByText(/swp|bak|tmp|4913|~/)).toHaveCount(0);
  for (const name of leftovers) expect(dev.printed()).not.toContain(name);
});

/** The status with which the server answers. */
async function status(page: Page, address: string): Promise<number> {
  return (await page.request.get(address)).status();
}

/** Opens a page once the server shows some words on it that were only just written. */
async function openOnceItShows(page: Page, address: string, words: string): Promise<void> {
  await expect.poll(async () => (await page.request.get(address)).text()).toContain(words);
  await open(page, address);
}

/**
 * Opens a page and waits until the server can tell it to reload. It comes from a page that does not reload by itself, and
 * waits for no more than the beginning of the new one, since a reload may come in between.
 */
async function open(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  const connected = page.waitForEvent('console', (message) => message.text().includes('[vite] connected'));
  await page.goto(address, { waitUntil: 'commit' });
  await connected;
}

import type { BrowserContext, Locator, Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitUntilStored } from './support/stored.ts';
import { projectRoot } from './support/project.ts';
import { serveFolder } from './support/server.ts';
import { outputOf } from './support/sites.ts';
import { expect, test } from './support/test.ts';

const lesson = 'first-knots/the-overhand-knot.html';
const course = 'knots-for-sailors';

/** A site on a web host, whose files a test may change. */
interface Host {
  readonly folder: string;
  readonly base: string;
  readonly close: () => Promise<void>;
}

let host: Host;

test.beforeEach(async ({ folder, page }) => {
  const site = join(folder, 'site');
  cpSync(outputOf('packed'), site, { recursive: true });
  const { base, close } = await serveFolder(site, '/a b/');
  host = { folder: site, base, close };
  await page.goto(`${base}offline.html`);
});

test.afterEach(() => host.close());

test('a saved course has lessons, questions and search without a network until it is removed', async ({
  page,
  context,
  problems,
}) => {
  expect(await workers(context)).toEqual([]);
  await keep(page);
  await host.close();
  // Browsers report each unanswered request, and the worker takes the saved file instead.
  problems.expect(/ERR_CONNECTION_REFUSED|ERR_FAILED/);

  await page.goto(host.base + lesson);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Overhand Knot');
  const form = page.locator('article form.question').first();
  await form.locator(`input[value="${(await form.getAttribute('data-right')) ?? ''}"]`).check();
  await form.getByRole('button').first().click();
  await expect(form).toContainText('Correct.');
  await waitUntilStored(page);
  await page.reload();
  await expect(page.locator('article form.question').first()).toContainText('Correct.');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('bowline');
  const found = page.getByRole('dialog').getByRole('listitem').getByRole('link', { name: 'The Bowline' });
  await found.first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Bowline');

  await page.goto(`${host.base}offline.html`);
  await expect(item(page)).toContainText('Ready');
  await item(page).getByRole('button', { name: 'Remove' }).click();
  await expect(item(page)).not.toContainText('Ready');
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  await expect.poll(() => workers(context)).toEqual([]);
});

test('a newer version is announced, and an update fetches only the changed files', async ({ page }) => {
  await keep(page);
  const before = readFileSync(join(host.folder, lesson), 'utf8');
  publish(lesson, before.replaceAll('The Overhand Knot', 'The Thumb Knot'));
  await page.reload();
  await expect(item(page)).toContainText('Out of date');

  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await item(page).getByRole('button', { name: 'Update' }).click();
  await expect(item(page)).toContainText('Ready');
  expect(requests.filter((url) => !url.endsWith('.json'))).toEqual([host.base + lesson]);
});

test('an incomplete course says so, and continuing fetches only the missing files', async ({ page, problems }) => {
  const file = join(host.folder, lesson);
  renameSync(file, `${file}.away`);
  problems.expect(/status 404/);
  problems.expect(/console error: Failed to load resource/);
  await item(page).getByRole('button', { name: /^Save/ }).click();
  await expect(item(page)).toContainText('Only part of the course could be saved');
  await page.reload();
  await expect(item(page)).toContainText('Only part of the course could be saved');

  renameSync(`${file}.away`, file);
  await item(page).getByRole('button', { name: 'Continue' }).click();
  await expect(item(page)).toContainText('Ready');
});

test('a site that no longer saves courses removes those of its earlier version @long', async ({ page, context }) => {
  await keep(page);
  cpSync(join(projectRoot, 'src/client/saved-courses/unregister-worker.js'), join(host.folder, 'worker.js'));
  expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  await expect.poll(() => workers(context)).toEqual([]);
  await page.goto(host.base + lesson);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Overhand Knot');
});

test('a phone can install the site as an app', async ({ page }) => {
  const address = await page.locator('link[rel=manifest]').evaluate((link) => (link as HTMLLinkElement).href);
  const response = await page.request.get(address);
  const manifest = (await response.json()) as { name: string; start_url: string; icons: { src: string }[] };
  expect(manifest.name).toBe('Knots & Bends');
  for (const link of [manifest.start_url, manifest.icons[0]?.src ?? '']) {
    expect((await page.request.get(new URL(link, address).href)).ok(), link).toBe(true);
  }
});

function item(page: Page): Locator {
  return page.locator(`[data-course="${course}"]`);
}

async function keep(page: Page): Promise<void> {
  await item(page)
    .getByRole('button', { name: /^Save \(\d[\d.]* MB\)$/ })
    .click();
  await expect(item(page)).toContainText('Ready');
  await expect(item(page).getByRole('button', { name: 'Remove' })).toBeFocused();
}

/** The scopes of the service workers in a browser. */
async function workers(context: BrowserContext): Promise<string[]> {
  const [page] = context.pages();
  const all = await page?.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  );
  return all ?? [];
}

/** Publishes a changed page with changed lists, as a build does. */
function publish(path: string, text: string): void {
  writeFileSync(join(host.folder, path), text);
  const listFile = join(host.folder, `offline/en/${course}.json`);
  const list = JSON.parse(readFileSync(listFile, 'utf8')) as { files: [string, string, number][] };
  const files = list.files.map((file) =>
    file[0] === path ? [path, createHash('sha256').update(text).digest('hex'), Buffer.byteLength(text)] : file,
  );
  writeFileSync(listFile, JSON.stringify({ version: 'newer', files }));
  const coursesFile = join(host.folder, 'offline/en.json');
  const courses = JSON.parse(readFileSync(coursesFile, 'utf8')) as Record<string, object>;
  writeFileSync(coursesFile, JSON.stringify({ ...courses, [course]: { ...courses[course], version: 'newer' } }));
}

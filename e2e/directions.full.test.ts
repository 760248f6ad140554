import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { expect } from 'vitest';
import { corpusFiles, corpusTest, generator, unpackedCorpus } from '../src/challenge/corpus.fixture.ts';
import { findBrowser } from '../tools/setup/browser.mjs';
import { hornbook } from './support/command.ts';
import { wrongDirections } from './support/directions.ts';
import { filesIn, makeTempFolder, removeFolder, writeFiles } from './support/folders.ts';

/** How many lessons are opened. The printable pages of their blocks come on top. */
const lessonCount = process.env['HORNBOOK_SWEEP'] === 'all' ? 1000 : 200;

const corpus = unpackedCorpus(['arabic']);

corpusTest('every text of a course from right to left runs in the direction of its language', async () => {
  const folder = makeTempFolder();
  const random = generator(1);
  const files = corpusFiles(corpus.root, 'arabic');
  const sample = Array.from({ length: lessonCount }, () => files.splice(random(files.length), 1)[0]);
  const text = (file: (typeof sample)[number]) => [`arabic/blocks/${file?.name ?? ''}`, file?.text ?? ''] as const;
  writeFiles(join(folder, 'content/challenges'), Object.fromEntries(sample.map(text)));
  const out = join(folder, 'out');
  const args = ['--content', join(folder, 'content'), '--out', out, '--no-search', '--quiet'];
  const build = await hornbook(['build', ...args]);
  expect(build.code, build.stderr.slice(-2000)).toBe(0);

  const executablePath = process.env['HORNBOOK_CHROMIUM'] ?? findBrowser();
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
  const faults: string[] = [];
  const pages = filesIn(out).filter((file) => /^[^/]+\/.*\.html$/.test(file));
  expect(pages.length).toBeGreaterThan(lessonCount);
  for (const path of pages) {
    await page.goto(pathToFileURL(join(out, path)).href);
    faults.push(...(await wrongDirections(page)).map((fault) => `${path}: ${fault}`));
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) faults.push(`${path}: ${String(over)} px wider than the window`);
  }
  await browser.close();
  removeFolder(folder);
  expect(faults.slice(0, 20), `${String(faults.length)} faults on ${String(pages.length)} pages`).toEqual([]);
});

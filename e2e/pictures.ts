/**
 * Takes screenshots of every page of the sample course, in both directions of writing: `npm run pictures` puts them
 * into `pictures/`, one folder for each theme and width.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright';
import { findBrowser } from '../tools/setup/browser.mjs';
import { hornbook } from './support/command.ts';
import { filesIn, makeTempFolder, removeFolder } from './support/folders.ts';
import { sampleContent, projectRoot } from './support/project.ts';

const widths = { phone: 390, desktop: 1280 } as const;
const colours = ['light', 'dark'] as const;

/** Steps on a page before a second screenshot. */
const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'first-knots/the-overhand-knot.html': async (page) => {
    for (const form of await page.locator('form.question').all()) {
      const right = (await form.getAttribute('data-right')) ?? '';
      const isFirst = (await form.getByText('Question 1 of').count()) > 0;
      await form
        .locator(isFirst ? `input[value="${right}"]` : `input:not([value="${right}"])`)
        .first()
        .check();
      await form.getByRole('button', { name: 'Check' }).click();
    }
  },
  'at-the-bench/knots-quiz.html': async (page) => {
    for (const form of await page.locator('.quiz:visible form.question').all()) {
      await form.locator('input').first().check();
    }
    await page.getByRole('button', { name: 'Finish', exact: true }).click();
    await page.locator('.quiz-panel:visible').waitFor();
  },
  'at-the-bench/the-missing-words.html': async (page) => {
    for (const input of await page.locator('form.blanks input').all()) await input.fill('rope');
    await page.getByRole('button', { name: 'Check' }).click();
  },
};

async function takePictures(site: string, target: string): Promise<number> {
  const executablePath = findBrowser();
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  const pages = filesIn(site).filter((file) => file.endsWith('.html') && file !== 'store.html');
  let pictures = 0;
  for (const [name, width] of Object.entries(widths)) {
    for (const colorScheme of colours) {
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
      const page = await context.newPage();
      const take = async (file: string) => {
        const path = join(target, `${name}-${colorScheme}`, `${file.replaceAll('/', '--')}.png`);
        await page.screenshot({ path, fullPage: true });
        pictures += 1;
      };
      for (const file of pages) {
        await page.goto(pathToFileURL(join(site, file)).href);
        await page.locator('article form:not([data-ready])').first().waitFor({ state: 'detached' });
        await take(file.replace(/\.html$/, ''));
        if (!states[file]) continue;
        await states[file](page);
        await take(file.replace(/\.html$/, '-answered'));
      }
      await context.close();
    }
  }
  await browser.close();
  return pictures;
}

const folder = makeTempFolder();
const target = join(projectRoot, 'pictures');
try {
  const build = await hornbook([
    'build',
    '--content',
    sampleContent,
    '--out',
    folder,
    '--allow-mdx',
    '--quiet',
    '--force',
  ]);
  if (build.code !== 0) throw new Error(`The course could not be built.\n${build.stderr}`);
  rmSync(target, { recursive: true, force: true });
  console.log(`${String(await takePictures(folder, target))} pictures in pictures/`);
} finally {
  removeFolder(folder);
}

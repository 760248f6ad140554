import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import type { Page } from '@playwright/test';
import { oldScripts, oldStyles } from '../tools/browsers/lint.js';
import { filesIn } from './support/folders.ts';
import { runsOldBrowser, startOldBrowser } from './support/old-browser.ts';
import { benchLessons } from './support/progress.ts';
import { outputOf, siteNames } from './support/sites.ts';
import { expect, test } from './support/test.ts';

for (const site of siteNames) {
  test(`the scripts and styles of the site "${site}" suit the oldest browsers @http`, async () => {
    const eslint = new ESLint({
      overrideConfigFile: true,
      allowInlineConfig: false,
      overrideConfig: [
        { files: ['**/*.js'], ...oldScripts },
        { files: ['**/*.css'], ...oldStyles },
      ],
    });
    const files = filesIn(outputOf(site)).filter((path) => /^(?:assets\/.*\.(?:js|css)|theme\.css)$/.test(path));
    const problems: string[] = [];
    for (const path of files) {
      const [result] = await eslint.lintText(readFileSync(join(outputOf(site), path), 'utf8'), {
        filePath: path.replaceAll('/', '-'),
      });
      for (const { message } of result?.messages ?? []) problems.push(`${path}: ${message}`);
    }
    expect(files.length).toBeGreaterThan(8);
    expect(problems).toEqual([]);
    const styles = files.filter((path) => path.endsWith('.css'));
    for (const path of styles) expect(readFileSync(join(outputOf(site), path), 'utf8')).not.toContain('light-dark(');
  });
}

test.describe('Chromium of 2021 @http @long', () => {
  test.skip(!runsOldBrowser, 'There is no old browser for this system.');

  /** Opens a page and waits for a selector. Playwright's own actions need a newer browser. */
  async function open(page: Page, address: string, selector: string): Promise<void> {
    await page.goto(address);
    await page.waitForFunction((wanted) => document.querySelector(wanted), selector);
  }

  test('shows, judges and stores a lesson and a quiz, and lists the courses in place of search', async ({ sites }) => {
    const { url } = sites.sample;
    const browser = await startOldBrowser();
    try {
      const page = await browser.newPage({ colorScheme: 'dark' });
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

      await open(page, url('first-knots/the-overhand-knot.html'), 'form.question[data-ready]');
      expect(await ground()).toBe('rgb(24, 22, 18)');
      await page.evaluate(() => {
        const theme = document.querySelector('#Theme') as HTMLSelectElement;
        theme.value = 'light';
        theme.dispatchEvent(new Event('change', { bubbles: true }));
      });
      expect(await ground()).toBe('rgb(251, 248, 241)');
      await page.evaluate(() => {
        for (const form of document.querySelectorAll<HTMLFormElement>('form.question')) {
          form.querySelector<HTMLInputElement>(`input[value="${form.dataset['right'] ?? ''}"]`)?.click();
          form.querySelector('button')?.click();
        }
      });
      await page.waitForFunction(() => document.querySelector('.done-label')?.textContent === 'Done');

      await open(page, url(benchLessons.quiz.path), '.quiz:not([hidden]) form.question[data-ready]');
      await page.evaluate(() => {
        for (const form of document.querySelectorAll<HTMLFormElement>('.quiz:not([hidden]) form.question')) {
          form.querySelector<HTMLInputElement>(`input[value="${form.dataset['right'] ?? ''}"]`)?.click();
        }
      });
      await page.waitForFunction(() =>
        [...document.querySelectorAll('.quiz:not([hidden]) > .note')].some(
          ({ textContent }) => textContent === '10 of 10 answered',
        ),
      );
      await page.evaluate(() => {
        [...document.querySelectorAll<HTMLButtonElement>('.quiz:not([hidden]) > button')].at(-1)?.click();
      });
      await page.waitForFunction(() => document.querySelector('.quiz-panel h2'));
      expect(await page.evaluate(() => document.querySelector('.quiz-panel h2')?.textContent)).toBe(
        'You passed: 10 of 10',
      );

      await open(page, `${url('search.html')}?q=bowline`, '#SearchFallback:not([hidden]) .course-list');
      expect(errors).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

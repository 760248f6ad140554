import { appendFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../tools/setup/browser.mjs';
import { violations } from './support/axe.ts';
import { hornbook } from './support/command.ts';
import { filesIn, makeTempFolder, removeFolder, writeFiles } from './support/folders.ts';
import { sampleContent } from './support/project.ts';

const isWhole = process.env['HORNBOOK_SWEEP'] === 'all';

/** How a page is shown: the settings of the system, and the theme that the reader chose instead. */
interface Look {
  readonly colorScheme: 'light' | 'dark';
  readonly contrast: 'no-preference' | 'more';
  readonly width: number;
  readonly chosen?: 'light' | 'dark' | 'contrast';
}

/** Every theme that a system can ask for, and a phone: colours do not depend on the width. */
const looks: readonly Look[] = [
  { colorScheme: 'light', contrast: 'no-preference', width: 1280 },
  { colorScheme: 'dark', contrast: 'no-preference', width: 1280 },
  { colorScheme: 'light', contrast: 'more', width: 1280 },
  { colorScheme: 'dark', contrast: 'more', width: 1280 },
  { colorScheme: 'light', contrast: 'no-preference', width: 320 },
  { colorScheme: 'light', contrast: 'no-preference', width: 1280, chosen: 'contrast' },
  ...(isWhole
    ? ([
        { colorScheme: 'dark', contrast: 'no-preference', width: 1280, chosen: 'contrast' },
        { colorScheme: 'light', contrast: 'no-preference', width: 1280, chosen: 'dark' },
        { colorScheme: 'dark', contrast: 'more', width: 1280, chosen: 'light' },
      ] as const)
    : []),
];
/** By default only the language that differs most. */
const prefixes = isWhole ? ['', 'ar/', 'zh/'] : ['ar/'];

const chineseLesson = `---
id: 5a0000000000000000000001
title: 单结
challengeType: 19
dashedName: the-overhand-knot
---

# --description--

单结是最简单的绳结。

# --questions--

## --text--

单结有什么用？

## --answers--

防止绳子滑过孔

---

做一个固定的圈

### --feedback--

用单结做的圈会收紧。

## --video-solution--

1
`;

let folder = '';
let browser: Browser;

beforeAll(async () => {
  folder = makeTempFolder();
  const content = join(folder, 'content');
  cpSync(sampleContent, content, { recursive: true });
  appendFileSync(join(content, 'site.yml'), '  - folder: chinese\n    tag: zh\n    name: 中文\n');
  writeFiles(content, { 'challenges/chinese/blocks/first-knots/overhand-knot.md': chineseLesson });
  const args = ['build', '--content', content, '--out', join(folder, 'out'), '--allow-mdx', '--quiet'];
  const { code, stderr } = await hornbook(args);
  expect(code, stderr.slice(-2000)).toBe(0);
  const executablePath = process.env['HORNBOOK_CHROMIUM'] ?? findBrowser();
  browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
}, 300_000);

afterAll(async () => {
  await browser.close();
  removeFolder(folder);
});

/** The steps of a learner in a lesson. Each leaves the page in another state. */
const steps: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'answered wrong': (page) => answer(page, 'input[type=radio]:not([value="RIGHT"])'),
  'answered right': (page) => answer(page, 'input[type=radio][value="RIGHT"]'),
};

/** Answers everything that can be answered, and asks for verdicts. */
async function answer(page: Page, choice: string): Promise<void> {
  for (const form of await page.locator('form.question:visible').all()) {
    const right = (await form.getAttribute('data-right')) ?? '';
    // A finished quiz accepts no further answer.
    await form
      .locator(choice.replace('RIGHT', right))
      .first()
      .evaluate((radio: HTMLInputElement) => {
        radio.click();
      });
  }
  for (const field of await page.locator('form.blanks input:not([readonly])').all()) {
    await field.fill(choice.includes(':not') ? '?' : ((await field.getAttribute('data-answer')) ?? ''));
  }
  const buttons = page.locator(
    '.question-actions button:visible:not([aria-disabled=true]):first-child, .quiz > button:visible',
  );
  for (const button of await buttons.all()) if (await button.isVisible()) await button.click();
}

/** Chooses a theme at the foot of the page; an empty string is the system's theme. Printable pages offer no choice. */
async function choose(page: Page, theme: string): Promise<void> {
  for (const select of await page.locator('#Theme').all()) await select.selectOption(theme);
}

for (const prefix of prefixes) {
  test(`axe finds nothing on any page below “/${prefix}”, in any theme, width and state`, async () => {
    const out = join(folder, 'out');
    const isIn = (file: string) => (prefix === '' ? !/^(?:ar|zh)\//.test(file) : file.startsWith(prefix));
    const files = filesIn(out).filter((file) => file.endsWith('.html') && isIn(file));
    expect(files.length).toBeGreaterThan(10);
    const faults: string[] = [];
    const look = async (page: Page, what: string) => {
      for (const { width, chosen = '', ...media } of looks) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia(media);
        await choose(page, chosen);
        const found = await violations(page);
        faults.push(
          ...found.map((fault) => `${what}, ${width} px, ${[...Object.values(media), chosen].join(' ')}: ${fault}`),
        );
      }
    };
    for (const file of files) {
      const page = await browser.newPage();
      await page.goto(pathToFileURL(join(out, file)).href);
      await page.locator('article form:not([data-ready])').first().waitFor({ state: 'detached' });
      await look(page, file);
      const asks = (await page.locator('article form').count()) > 0;
      for (const [state, step] of asks ? Object.entries(steps) : []) {
        await step(page);
        await look(page, `${file} ${state}`);
      }
      await page.close();
    }
    expect(faults.slice(0, 20), `${faults.length} faults`).toEqual([]);
  });
}

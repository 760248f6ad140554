import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright';
import { describe, expect } from 'vitest';
import { corpusFiles, corpusTest, generator, unpackedCorpus } from '../src/challenge/corpus.fixture.ts';
import { readLesson } from '../src/challenge/lesson.ts';
import { waysToWrite } from '../src/client/core/blanks.ts';
import { findBrowser } from '../tools/setup/browser.mjs';
import { hornbook } from './support/command.ts';
import { makeTempFolder, removeFolder, writeFiles } from './support/folders.ts';

/** How many lessons of each challenge type are answered. */
const sample = { 8: 8, 11: 4, 15: 4, 19: 14, 21: 4, 22: 10, 24: 2, 31: 4 } as const;

const corpus = unpackedCorpus(['espanol']);

/** Random lessons of each type, always the same, with every way to type Chinese. */
function sampled(): { name: string; text: string; page: string }[] {
  const files = corpusFiles(corpus.root, 'espanol');
  const random = generator(1);
  return Object.entries(sample).flatMap(([type, count]) => {
    const ofType = files.filter(({ text }) => new RegExp(`^challengeType: *["']?${type}\\b`, 'm').test(text));
    const chinese = type === '22' ? ['pinyin-tone', 'pinyin-to-hanzi'] : [];
    const first = chinese.map((inputType) => ofType.find(({ text }) => text.includes(`inputType: ${inputType}\n`)));
    const rest = Array.from({ length: count - first.length }, () => ofType[random(ofType.length)]);
    return [...new Set([...first, ...rest])].flatMap((file) => {
      const lesson = file && readLesson(file.text, file.name).lesson;
      const block = file?.name.split(/[\\/]/)[0] ?? '';
      return lesson ? [{ ...file, page: `${block}/${lesson.dashedName}.html` }] : [];
    });
  });
}

/** Answers everything in a lesson correctly and does its tasks. */
async function answerAll(page: Page): Promise<void> {
  for (const form of await page.locator('form.question:visible').all()) {
    const right = (await form.getAttribute('data-right')) ?? '';
    await form.locator(`input[value="${right}"]`).check();
    const isAlone = (await form.locator('xpath=ancestor::section[@data-quiz]').count()) === 0;
    if (isAlone) await form.getByRole('button', { name: 'Check' }).click();
  }
  const finish = page.getByRole('button', { name: 'Finish', exact: true });
  if ((await finish.count()) > 0) await finish.click();
  for (const input of await page.locator('form.blanks input').all()) {
    await input.fill(waysToWrite((await input.getAttribute('data-answer')) ?? '').at(-1) ?? '');
  }
  const check = page.locator('form.blanks').getByRole('button', { name: 'Check' });
  if ((await check.count()) > 0) await check.click();
  for (const box of await page.locator('.tasks input').all()) await box.check();
  const asks = await page.locator('form.question, form.blanks, .tasks input').count();
  if (asks === 0) await page.getByRole('button', { name: 'Mark as done' }).click();
}

describe('in a browser', () => {
  corpusTest('lessons of every kind are done when everything in them is answered correctly', async () => {
    const folder = makeTempFolder();
    const lessons = sampled();
    expect(lessons.length).toBeGreaterThan(45);
    const text = ({ name, text: words }: { name: string; text: string }) => [`english/blocks/${name}`, words] as const;
    writeFiles(join(folder, 'content/challenges'), Object.fromEntries(lessons.map(text)));
    const build = await hornbook([
      ...['build', '--content', join(folder, 'content'), '--out', join(folder, 'out'), '--no-search', '--quiet'],
    ]);
    expect(build.code, build.stderr.slice(-2000)).toBe(0);

    const executablePath = findBrowser();
    const browser = await chromium.launch(executablePath ? { executablePath } : {});
    const failures: string[] = [];
    for (const { page: path } of lessons) {
      const page = await browser.newPage();
      page.on('pageerror', (error) => failures.push(`${path}: ${error.message}`));
      await page.goto(pathToFileURL(join(folder, 'out', path)).href);
      try {
        await page.locator('article form:not([data-ready])').first().waitFor({ state: 'detached' });
        await answerAll(page);
        await page.getByText('Done', { exact: true }).first().waitFor();
      } catch (error) {
        failures.push(`${path}: ${String(error).slice(0, 300)}`);
      }
      await page.close();
    }
    await browser.close();
    removeFolder(folder);
    expect(failures).toEqual([]);
  });
});

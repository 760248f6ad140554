import type { FrameLocator, Page } from '@playwright/test';
import { restLesson } from './support/lesson-page.ts';
import { benchLessons } from './support/progress.ts';
import type { Site } from './support/sites.ts';
import { expect, test } from './support/test.ts';

const [question] = restLesson.questions;

/** Shows a page of a site in a frame with restrictions. */
async function openFrame(page: Page, site: Site, path: string, sandbox: string): Promise<FrameLocator> {
  const host = site.url('host.html');
  await page.route(host, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe sandbox="${sandbox}" src="${site.url(path)}" width="800" height="900"></iframe>`,
    }),
  );
  await page.goto(host);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('article form:not([data-ready])')).toHaveCount(0);
  return frame;
}

for (const sandbox of ['allow-scripts', 'allow-scripts allow-same-origin']) {
  test.describe(`a frame with sandbox="${sandbox}" @http`, () => {
    test.beforeEach(({ problems }) => {
      // A page without an origin may not read the font files, and shows the next font.
      problems.expect(sandbox === 'allow-scripts' ? /\.woff2/ : /can escape its sandboxing/);
    });

    test('checks an answer by click, by Enter and by Ctrl+Enter', async ({ page, sites }) => {
      const frame = await openFrame(page, sites.shipped, restLesson.path, sandbox);
      const form = frame.locator('form.question').first();
      const verdict = form.locator('.verdict');
      await form.getByRole('radio', { name: question.wrong }).check();
      await form.getByRole('button', { name: 'Check' }).click();
      await expect(verdict).toHaveText('Not quite.');
      await form.getByRole('radio', { name: question.otherWrong }).check();
      await page.keyboard.press('Enter');
      await expect(verdict).toHaveText('Not quite.');
      await form.getByRole('radio', { name: question.right }).check();
      await page.keyboard.press('Control+Enter');
      await expect(verdict).toHaveText('Correct.');
      await expect(frame.getByText(/This browser cannot save your answers/)).toHaveCount(
        sandbox === 'allow-scripts' ? 1 : 0,
      );
    });

    test('checks blanks by Enter', async ({ page, sites }) => {
      const frame = await openFrame(page, sites.sample, benchLessons.blanks.path, sandbox);
      const fields = frame.locator('form.blanks').getByRole('textbox');
      await fields.first().fill('nothing');
      await page.keyboard.press('Enter');
      await expect(frame.locator('.blank-note').last()).toContainText('Fill in this blank first.');
      for (const field of await fields.all()) await field.fill((await field.getAttribute('data-answer')) ?? '');
      await page.keyboard.press('Enter');
      await expect(frame.getByRole('button', { name: 'Correct' })).toBeVisible();
    });

    test('judges a quiz', async ({ page, sites }) => {
      const frame = await openFrame(page, sites.sample, benchLessons.quiz.path, sandbox);
      const quiz = frame.locator('.quiz:visible');
      for (const form of await quiz.locator('form.question').all()) {
        await form.locator(`input[value="${(await form.getAttribute('data-right')) ?? ''}"]`).check();
      }
      await quiz.getByRole('button', { name: 'Finish' }).click();
      await expect(quiz.getByRole('heading', { name: 'You passed: 10 of 10' })).toBeVisible();
    });

    test('counts ticked tasks', async ({ page, sites }) => {
      const frame = await openFrame(page, sites.sample, benchLessons.tasks.path, sandbox);
      await frame.getByRole('checkbox').first().check();
      await expect(frame.locator('.tasks-progress')).toHaveText('1 of 2 done');
    });

    test('searches in the dialog, and Enter leads to the search page', async ({ page, sites }) => {
      const frame = await openFrame(page, sites.packed, benchLessons.tasks.path, sandbox);
      await frame.locator('.search-link').click();
      const field = frame.getByRole('dialog').getByRole('searchbox');
      await field.fill('bowline');
      await expect(frame.getByRole('link', { name: 'The Bowline', exact: true })).toBeVisible();
      await field.press('Enter');
      await expect(frame.locator('#Search')).toBeVisible();
      await expect(frame.getByRole('searchbox')).toHaveValue('bowline');
      await expect(frame.getByRole('link', { name: 'The Bowline', exact: true })).toBeVisible();
      await frame.getByRole('searchbox').fill('overhand');
      await frame.getByRole('searchbox').press('Enter');
      await expect(frame.getByRole('link', { name: 'The Overhand Knot', exact: true })).toBeVisible();
    });

    test('asks before it resets progress', async ({ page, sites }) => {
      const frame = await openFrame(page, sites.sample, 'progress.html', sandbox);
      await expect(frame.locator('#Progress')).toHaveAttribute('data-ready');
      await frame.getByRole('button', { name: 'Reset all progress' }).click();
      await frame.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
      await expect(frame.getByRole('dialog')).toBeHidden();
      await expect(frame.getByRole('button', { name: 'Undo' })).toBeFocused();
      await frame.getByText('Paste the text of a file').click();
      await frame.locator('#ImportText').fill('{}');
      await frame.getByRole('button', { name: 'Preview' }).click();
      await expect(frame.locator('#Preview')).not.toBeEmpty();
    });

    test('opens every other kind of page without an exception', async ({ page, sites }) => {
      for (const path of ['index.html', 'missed.html', 'offline.html', 'first-knots/index.html']) {
        const frame = await openFrame(page, sites.packed, path, sandbox);
        await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
      }
    });
  });
}

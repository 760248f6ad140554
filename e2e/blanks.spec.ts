import type { Page } from '@playwright/test';
import { recordStatusTexts, tabTo, watchFocus } from './support/lesson-page.ts';
import { benchLessons, expectFocusOn, expectReady, openBench, recordOf, stored } from './support/progress.ts';
import { expect, test } from './support/test.ts';
import { reload } from './support/stored.ts';

const lesson = benchLessons.blanks;
const blank = (page: Page, number: number) => page.getByRole('textbox', { name: `Blank ${String(number)} of 2` });
const button = (page: Page, name: string) => page.locator('form.blanks').getByRole('button', { name });

async function type(page: Page, ...words: readonly string[]): Promise<void> {
  for (const [index, word] of words.entries()) await blank(page, index + 1).fill(word);
}

test.describe('fill in the blanks', () => {
  test.beforeEach(async ({ page, sites }) => {
    await openBench(page, sites.sample.url(lesson.path));
  });

  test('Check marks each empty blank, judges none and moves to the first', async ({ page }) => {
    await type(page, 'hole');
    await button(page, 'Check').click();
    await expect(page.getByText('Blank 2: Fill in this blank first.')).toBeVisible();
    await expect(blank(page, 2)).toHaveAttribute('aria-invalid', 'true');
    await expect(blank(page, 1)).not.toHaveAttribute('aria-invalid', 'true');
    await expect(blank(page, 1)).toBeEditable();
    await expectFocusOn(page, blank(page, 2));
    expect((await stored(page, recordOf(lesson)))?.q).toEqual({});
  });

  test('every wrong blank describes its feedback, and the first gets the focus', async ({ page }) => {
    await type(page, 'burrow', 'bush');
    await button(page, 'Check').click();
    await expect(page.getByText('Blank 1: Not quite.')).toBeVisible();
    await expect(page.getByText('Blank 2: Not quite.')).toBeVisible();
    await expect(blank(page, 1)).toHaveAccessibleDescription(/Not quite\. +Rabbits live in it\./);
    await expect(blank(page, 2)).toHaveAccessibleDescription(/It has leaves\./);
    await expectFocusOn(page, blank(page, 1));
    await expect(page.locator('details.explanation')).toBeVisible();
  });

  test('a right blank is marked in words and locked, while the others can be changed', async ({ page }) => {
    await type(page, ' HOLE ', 'bush');
    await button(page, 'Check').click();
    await expect(blank(page, 1)).not.toBeEditable();
    await expect(page.getByText('Correct', { exact: true })).toHaveCount(1);
    await expectFocusOn(page, blank(page, 2));
    await blank(page, 2).fill('tree');
    await expect(page.getByText('Blank 2: Not quite.')).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(button(page, 'Correct')).toHaveAttribute('aria-disabled', 'true');
    await expect(page.locator('.done-label')).toHaveText('Done');
    await expect(page.locator('details.explanation')).toHaveAttribute('open');
  });

  test('a spelling mistake is reported as such', async ({ page }) => {
    await type(page, 'hole', 'treee');
    await button(page, 'Check').click();
    await expect(page.getByText('Blank 2: Almost. Check the spelling.')).toBeVisible();
  });

  test('the answers can be shown after two attempts, and typed afterwards', async ({ page }) => {
    const focusLosses = await watchFocus(page);
    await reload(page);
    await expectReady(page);
    await type(page, 'x', 'tree');
    await button(page, 'Check').click();
    await expect(button(page, 'Show answer')).toHaveCount(0);
    await blank(page, 1).fill('y');
    await button(page, 'Check').click();
    await button(page, 'Show answer').click();
    await expect(page.locator('ins')).toHaveText(['hole']);
    await expect(button(page, 'Show answer')).toBeFocused();
    await expect(page.locator('details.explanation')).toHaveAttribute('open');
    expect(Object.values((await stored(page, recordOf(lesson)))?.q ?? {})[0]).toMatchObject({ s: 3, n: 2 });
    await blank(page, 1).fill('hole');
    await button(page, 'Check').click();
    await expect(button(page, 'Correct')).toBeVisible();
    expect(await focusLosses()).toEqual([]);
  });

  test('typed words stay after a reload, judged or not @everywhere', async ({ page }) => {
    await type(page, 'bur');
    await reload(page);
    await expectReady(page);
    await expect(blank(page, 1)).toHaveValue('bur');
    await type(page, 'burrow', 'tree');
    await button(page, 'Check').click();
    await expect(page.getByText('Blank 1: Not quite.')).toBeVisible();
    await reload(page);
    await expectReady(page);
    await expect(blank(page, 1)).toHaveValue('burrow');
    await type(page, 'hole');
    await button(page, 'Check').click();
    await expect(button(page, 'Correct')).toBeVisible();
    await reload(page);
    await expectReady(page);
    await expect(blank(page, 1)).toHaveValue('hole');
    await expect(blank(page, 2)).not.toBeEditable();
    await expect(button(page, 'Correct')).toBeVisible();
    await button(page, 'Try again').click();
    await expectFocusOn(page, blank(page, 1));
    await expect(blank(page, 1)).toHaveValue('');
  });

  test('the keyboard alone is enough, and a screen reader hears each verdict', async ({ page }) => {
    const statusTexts = await recordStatusTexts(page);
    await reload(page);
    await expectReady(page);
    await tabTo(page, blank(page, 1));
    await page.keyboard.type('well');
    await page.keyboard.press('Tab');
    await page.keyboard.type('tree');
    await page.keyboard.press('Enter');
    await expectFocusOn(page, blank(page, 1));
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('hole');
    await page.keyboard.press('Control+Enter');
    await expect(button(page, 'Correct')).toBeVisible();
    await expect.poll(statusTexts).toEqual(['Attempt 1. Not quite.', 'Attempt 2. Correct.']);
  });
});

test.describe('blanks for Chinese', () => {
  test('accept characters, and pinyin with numbers that become tone marks', async ({ page, sites }) => {
    await openBench(page, sites.sample.url(benchLessons.greeting.path));
    await blank(page, 1).pressSequentially('ni3 hao3');
    await expect(blank(page, 1)).toHaveValue('nǐ hǎo');
    await blank(page, 2).fill('再见');
    await button(page, 'Check').click();
    await expect(button(page, 'Correct')).toBeVisible();
  });

  test('distinguish a wrong tone from a wrong word', async ({ page, sites }) => {
    await openBench(page, sites.sample.url(benchLessons.greeting.path));
    await blank(page, 1).pressSequentially('ni2hao3');
    await blank(page, 2).fill('你好');
    await button(page, 'Check').click();
    await expect(page.getByText('Blank 1: Almost. Check the spelling.')).toBeVisible();
    await expect(page.getByText('Blank 2: Not quite.')).toBeVisible();
  });

  test('keep the cursor in place when a tone is added in the middle', async ({ page, sites }) => {
    await openBench(page, sites.sample.url(benchLessons.greeting.path));
    await blank(page, 1).fill('nihǎo');
    await blank(page, 1).evaluate((input: HTMLInputElement) => {
      input.setSelectionRange(2, 2);
    });
    await page.keyboard.type('3a');
    await expect(blank(page, 1)).toHaveValue('nǐahǎo');
  });
});

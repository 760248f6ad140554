import type { Locator, Page } from '@playwright/test';
import { recordStatusTexts, tabTo, watchFocus } from './support/lesson-page.ts';
import { benchLessons, expectFocusOn, expectReady, openBench, recordOf, stored } from './support/progress.ts';
import { expect, test } from './support/test.ts';
import { reload } from './support/stored.ts';

const lesson = benchLessons.quiz;
const total = 10;

/** The visible set. */
const shown = (page: Page) => page.locator('.quiz:visible');
const forms = (page: Page) => shown(page).locator('form.question');
const panel = (page: Page) => shown(page).locator('.quiz-panel');
const button = (page: Page, name: string | RegExp) => shown(page).getByRole('button', { name });
const count = (page: Page, text: string) => shown(page).getByText(text, { exact: true });

/** Returns the radio button of the right answer, or of a wrong one. */
async function answer(form: Locator, isRight: boolean): Promise<Locator> {
  const right = (await form.getAttribute('data-right')) ?? '';
  return form.locator(isRight ? `input[value="${right}"]` : `input:not([value="${right}"])`).first();
}

/** Answers questions from number `from`: `y` right, `n` wrong, `-` not at all. */
async function fill(page: Page, pattern: string, from = 0): Promise<void> {
  for (const [index, what] of Array.from(pattern).entries()) {
    if (what !== '-') await (await answer(forms(page).nth(from + index), what === 'y')).check();
  }
}

test.describe('a quiz', () => {
  test.beforeEach(async ({ page, sites }) => {
    await openBench(page, sites.sample.url(lesson.path));
  });

  test('one set is shown, with the pass mark before the first question', async ({ page }) => {
    await expect(page.locator('.quiz')).toHaveCount(2);
    await expect(shown(page)).toHaveCount(1);
    await expect(shown(page).getByRole('heading', { level: 2 })).toHaveText('Quiz, set 1');
    await expect(shown(page).getByText('To pass, get 9 of 10 questions right.')).toBeVisible();
    await expect(forms(page)).toHaveCount(total);
    await expect(count(page, '0 of 10 answered')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Check' })).toHaveCount(0);
    await expect(page.locator('details.key:visible')).toHaveCount(0);
  });

  test('answers are counted and stored when they are chosen, and not judged', async ({ page }) => {
    await fill(page, 'yny');
    await expect(count(page, '3 of 10 answered')).toBeVisible();
    await expect(page.locator('.verdict')).toHaveCount(0);
    await reload(page);
    await expectReady(page);
    await expect(count(page, '3 of 10 answered')).toBeVisible();
    await expect(shown(page).getByRole('radio', { checked: true })).toHaveCount(3);
    await fill(page, 'n');
    await expect(count(page, '3 of 10 answered'), 'a changed answer is one answer').toBeVisible();
  });

  test('Finish links to the unanswered questions and can be confirmed', async ({ page }) => {
    const focusLosses = await watchFocus(page);
    await reload(page);
    await expectReady(page);
    await fill(page, 'yyyyyyyy--');
    await button(page, 'Finish').click();
    const heading = panel(page).getByRole('heading', { name: '2 unanswered questions' });
    await expectFocusOn(page, heading);
    await expect(page.locator('.verdict')).toHaveCount(0);
    const links = panel(page).getByRole('link');
    await expect(links).toHaveText([/^Question 9 of 10 What is a stopper for\?$/, /^Question 10 of 10 /]);
    await links.first().click();
    await expect(forms(page).nth(8).getByRole('radio').first()).toBeFocused();

    await button(page, 'Finish anyway').click();
    await expectFocusOn(page, panel(page).getByRole('heading', { name: 'Not passed yet: 8 of 10. You need 9.' }));
    await expect(links).toHaveCount(2);
    expect(await focusLosses()).toEqual([]);
  });

  test('one unanswered question is reported in the singular', async ({ page }) => {
    await fill(page, 'yyyyyyyyy-');
    await button(page, 'Finish').click();
    await expect(panel(page).getByRole('heading')).toHaveText('1 unanswered question');
  });

  test('a passed quiz says so, marks every answer and stays passed @everywhere', async ({ page }) => {
    await fill(page, 'yyyyyyyyyn');
    await button(page, 'Finish').click();
    await expectFocusOn(page, panel(page).getByRole('heading', { name: 'You passed: 9 of 10' }));
    await expect(page.locator('.done-label')).toHaveText('Done');
    const last = forms(page).nth(9);
    await expect((await answer(last, false)).locator('xpath=..').getByText('Not quite.')).toBeVisible();
    await expect((await answer(last, true)).locator('xpath=..').getByText('Right answer')).toBeVisible();
    await expect(await answer(last, true)).toHaveAccessibleDescription('Right answer');
    await expect(shown(page).getByText('Correct.')).toHaveCount(9);
    await expect(button(page, 'Show answers')).toHaveCount(0);

    // Judged answers cannot be changed and stay after a reload.
    await (await answer(last, true)).click({ force: true });
    await expect(await answer(last, false)).toBeChecked();
    await reload(page);
    await expectReady(page);
    await expect(shown(page).getByText('Correct.')).toHaveCount(9);
    await expect(button(page, 'Finish')).toHaveCount(0);
    expect((await stored(page, recordOf(lesson)))?.quiz?.best?.slice(0, 2)).toEqual([9, 10]);
  });

  test('a failed quiz repeats the missed questions, and a pass then says that it was a retry', async ({ page }) => {
    await fill(page, 'yyyyyyynnn');
    await button(page, 'Finish').click();
    await expect(panel(page).getByRole('button')).toHaveText([
      'Retry the 3 missed questions',
      'Take another set',
      'Show answers',
    ]);
    await expect(shown(page).getByText('Right answer'), 'answers are not given away').toHaveCount(0);

    await button(page, /^Retry/).click();
    await expectFocusOn(page, forms(page).nth(7).getByRole('radio').first());
    await expect(count(page, '0 of 3 answered')).toBeVisible();
    await expect(shown(page).getByText('Correct.')).toHaveCount(7);
    await expect(forms(page).nth(7).getByRole('radio', { checked: true })).toHaveCount(0);
    await reload(page);
    await expectReady(page);
    await expect(count(page, '0 of 3 answered')).toBeVisible();

    await fill(page, 'yyn', 7);
    await button(page, 'Finish').click();
    await expectFocusOn(page, panel(page).getByRole('heading', { name: 'You passed on a retry: 9 of 10' }));
    expect((await stored(page, recordOf(lesson)))?.quiz?.best).toEqual([9, 10, expect.any(Number), 1]);
  });

  test('Show answers marks the right answers and keeps the focus', async ({ page }) => {
    await fill(page, 'nnnnnnnnnn');
    await button(page, 'Finish').click();
    await button(page, 'Show answers').click();
    await expect(button(page, 'Show answers')).toBeFocused();
    await expect(shown(page).getByText('Right answer')).toHaveCount(total);
  });

  test('each new set is a different one, and a failure does not undo a pass', async ({ page }) => {
    await fill(page, 'yyyyyyyyyy');
    await button(page, 'Finish').click();
    const titles = ['Quiz, set 2', 'Quiz, set 1', 'Quiz, set 2'];
    for (const title of titles) {
      await button(page, 'Take another set').click();
      await expect(shown(page).getByRole('heading', { level: 2 }).first()).toHaveText(title);
      await expectFocusOn(page, forms(page).first().getByRole('radio').first());
      await expect(shown(page).getByText('You have passed this quiz: 10 of 10.')).toBeVisible();
      await fill(page, 'nnnnnnnnnn');
      await button(page, 'Finish').click();
      await expect(panel(page).getByRole('heading')).toHaveText('Not passed yet: 0 of 10. You need 9.');
    }
    await expect(page.locator('.done-label')).toHaveText('Done');
    expect((await stored(page, recordOf(lesson)))?.quiz?.best?.slice(0, 2)).toEqual([10, 10]);
  });

  test('answers keep their order until a new attempt shuffles them', async ({ page }) => {
    const order = () =>
      shown(page)
        .locator('input')
        .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    const before = await order();
    await fill(page, 'nnnnnnnnnn');
    await reload(page);
    await expectReady(page);
    expect(await order()).toEqual(before);
    await button(page, 'Finish').click();
    expect(await order()).toEqual(before);
    await button(page, /^Retry/).click();
    await expect.poll(order).not.toEqual(before);
    const after = await order();
    expect(after.toSorted()).toEqual(before.toSorted());
    await reload(page);
    await expectReady(page);
    expect(await order()).toEqual(after);
  });

  test('numbers stay sorted by size, and answers about all others stay last', async ({ page }) => {
    await fill(page, 'nnnnnnnnnn');
    await button(page, 'Finish').click();
    for (const round of [1, 2, 3, 4]) {
      await button(page, /^Take another set/).click();
      if (round % 2 === 1) {
        await expect(forms(page).nth(1).locator('label')).toHaveText(['4', '5', '6', '12']);
        await expect(forms(page).first().locator('label').last()).toHaveText('All of the above');
      }
      await button(page, 'Finish').click();
      await button(page, 'Finish anyway').click();
    }
  });

  test('the keyboard alone is enough, and Enter on an answer judges nothing', async ({ page }) => {
    const focusLosses = await watchFocus(page);
    const statusTexts = await recordStatusTexts(page);
    await reload(page);
    await expectReady(page);
    for (const form of await forms(page).all()) {
      await tabTo(page, form.getByRole('radio').first());
      const digit = await form.evaluate((node) => {
        const right = (node as HTMLElement).dataset['right'];
        return [...node.querySelectorAll('input')].findIndex(({ value }) => value === right) + 1;
      });
      await page.keyboard.press(String(digit));
      await page.keyboard.press('Enter');
    }
    await expect(panel(page)).toBeHidden();
    await tabTo(page, button(page, 'Finish'));
    await page.keyboard.press('Enter');
    await expectFocusOn(page, panel(page).getByRole('heading', { name: 'You passed: 10 of 10' }));
    expect(await focusLosses()).toEqual([]);
    expect(await statusTexts(), 'the result has the focus and is not announced twice').toEqual([]);
  });

  test('Ctrl+Enter finishes the quiz', async ({ page }) => {
    await fill(page, 'y');
    await expect(count(page, '1 of 10 answered')).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(panel(page).getByRole('heading')).toHaveText('9 unanswered questions');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('all sets are shown with their keys and without buttons', async ({ page, sites }) => {
    await page.goto(sites.sample.url(lesson.path));
    await expect(page.locator('.quiz:visible')).toHaveCount(2);
    await expect(page.locator('details.key:visible')).toHaveCount(2 * total);
    await expect(page.getByRole('button')).toHaveCount(0);
  });
});

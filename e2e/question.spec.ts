import { openLesson, recordStatusTexts, restLesson, restRecord, tabTo, watchFocus } from './support/lesson-page.ts';
import { benchLessons, openBench, recordOf, store, stored } from './support/progress.ts';
import type { Page } from '@playwright/test';
import { openWith } from './support/records.ts';
import { expect, test } from './support/test.ts';
import { reload } from './support/stored.ts';

const [first, second, third] = restLesson.questions;

test.describe('the right answer', () => {
  test('can be shown after two wrong ones, with a button after Check @everywhere', async ({ page, sites }) => {
    const focusLosses = await watchFocus(page);
    const question = (await openLesson(page, sites.shipped.url(restLesson.path))).question(1);
    const show = question.form.getByRole('button', { name: 'Show answer' });
    await expect(show).toHaveCount(0);
    await question.check(first.wrong);
    await expect(show).toHaveCount(0);
    await question.check(first.otherWrong);
    await expect(show).toBeVisible();
    await tabTo(page, question.button);
    await page.keyboard.press('Tab');
    await expect(show).toBeFocused();
    expect(await focusLosses()).toEqual([]);
  });

  test('can be shown after one wrong answer if there are few answers', async ({ page, sites }) => {
    await openBench(page, sites.sample.url(benchLessons.video.path));
    await page.getByRole('radio', { name: 'A walk on a rope' }).check();
    await page.getByRole('button', { name: 'Check' }).click();
    await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
  });

  test('that is shown is named in words, opens all feedback and the explanation, and counts as missed', async ({
    page,
    sites,
  }) => {
    const focusLosses = await watchFocus(page);
    const statusTexts = await recordStatusTexts(page);
    const lesson = await openLesson(page, sites.shipped.url(restLesson.path));
    const question = lesson.question(1);
    await question.check(first.wrong);
    await question.check(first.otherWrong);
    const show = question.form.getByRole('button', { name: 'Show answer' });
    await show.click();

    await expect(question.option(first.right).getByText('Right answer', { exact: true })).toBeVisible();
    await expect(question.answer(first.right)).toHaveAccessibleDescription('Right answer');
    await expect(question.answer(first.right), 'it is shown, not chosen').not.toBeChecked();
    await expect(question.feedback).toHaveCount(3);
    await expect(lesson.explanation).toHaveAttribute('open');
    await expect(show).toBeFocused();
    await expect(show).toHaveAttribute('aria-disabled', 'true');
    await expect.poll(statusTexts).toContain(`Right answer: ${first.right}`);
    const [known] = Object.values((await stored(page, restRecord))?.q ?? {});
    expect(known).toMatchObject({ s: 3, n: 2 });

    await reload(page);
    await lesson.ready();
    await expect(question.option(first.right).getByText('Right answer', { exact: true })).toBeVisible();

    await question.check(first.right);
    await expect(question.verdict).toHaveText('Correct.');
    await expect(show).toHaveCount(0);
    const [after] = Object.values((await stored(page, restRecord))?.q ?? {});
    expect(after).toMatchObject({ s: 2, n: 3, f: known?.f });
    expect(after?.h?.map(([, grade]) => grade)).toEqual([0, 1]);
    expect(await focusLosses()).toEqual([]);
  });

  test('completes the lesson when it is chosen after it was shown', async ({ page, sites }) => {
    const lesson = await openLesson(page, sites.shipped.url(restLesson.path));
    await lesson.question(1).check(first.wrong);
    await lesson.question(1).check(first.otherWrong);
    await lesson.question(1).form.getByRole('button', { name: 'Show answer' }).click();
    await lesson.question(2).check(second.right);
    await lesson.question(3).check(third.right);
    await expect(page.locator('.done-label')).toBeEmpty();
    await lesson.question(1).check(first.right);
    await expect(page.locator('.done-label')).toHaveText('Done');
    expect((await stored(page, restRecord))?.d).toBeGreaterThan(0);
  });
});

test.describe('trying again', () => {
  test('resets the question and keeps its history', async ({ page, sites }) => {
    const focusLosses = await watchFocus(page);
    const lesson = await openLesson(page, sites.shipped.url(restLesson.path));
    const question = lesson.question(2);
    const again = question.form.getByRole('button', { name: 'Try again' });
    await question.check(second.wrong);
    await expect(again).toHaveCount(0);
    await question.check(second.right);
    await again.click();

    await expect(question.radios.first()).toBeFocused();
    await expect(question.form.getByRole('radio', { checked: true })).toHaveCount(0);
    await expect(question.form.getByText('Tried')).toHaveCount(0);
    await expect(question.verdict).toHaveCount(0);
    await expect(question.button).toHaveText('Check');
    await expect(question.button).not.toHaveAttribute('aria-disabled', 'true');
    await question.check(second.otherWrong);
    const [known] = Object.values((await stored(page, restRecord))?.q ?? {});
    expect(known).toMatchObject({ s: 1, n: 3 });
    expect(known?.h?.map(([, grade]) => grade)).toEqual([0, 1]);
    expect(await focusLosses()).toEqual([]);
  });

  test('leaves the question right if nothing is answered', async ({ page, sites }) => {
    const lesson = await openLesson(page, sites.shipped.url(restLesson.path));
    await lesson.question(2).check(second.right);
    await lesson.question(2).form.getByRole('button', { name: 'Try again' }).click();
    await reload(page);
    await lesson.ready();
    await expect(lesson.question(2).verdict).toHaveText('Correct.');
  });
});

test.describe('an unchecked choice', () => {
  test('stays after a reload, without a verdict', async ({ page, sites }) => {
    const lesson = await openLesson(page, sites.shipped.url(restLesson.path));
    await lesson.question(1).check(first.wrong);
    await lesson.question(1).choose(first.otherWrong);
    await reload(page);
    await lesson.ready();
    await expect(lesson.question(1).answer(first.otherWrong)).toBeChecked();
    await expect(lesson.question(1).verdict).toHaveCount(0);
    await expect(lesson.question(1).option(first.wrong).getByText('Tried')).toBeVisible();
    await lesson.question(1).button.click();
    await expect(lesson.question(1).feedback).toContainText(first.otherFeedback);
  });
});

test.describe('digits', () => {
  test('choose an answer only while an answer of the same question has the focus', async ({ page, sites }) => {
    const lesson = await openLesson(page, sites.shipped.url(restLesson.path));
    const [one, two] = [lesson.question(1), lesson.question(2)];
    await page.keyboard.press('2');
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await tabTo(page, one.radios.first());
    await page.keyboard.press('3');
    await expect(one.radios.nth(2)).toBeChecked();
    await expect(one.radios.nth(2)).toBeFocused();
    for (const key of ['9', '0', 'Control+1', 'Alt+1']) await page.keyboard.press(key);
    await expect(one.radios.nth(2)).toBeChecked();
    await expect(two.form.getByRole('radio', { checked: true })).toHaveCount(0);
    await one.button.focus();
    await page.keyboard.press('1');
    await expect(one.radios.nth(2)).toBeChecked();
    await expect(one.verdict, 'a digit judges nothing').toHaveCount(0);
  });
});

test.describe('keys that turn the page', () => {
  test('are off until the learner turns them on', async ({ page, sites }) => {
    const address = sites.shipped.url(restLesson.path);
    await openLesson(page, address);
    await page.keyboard.press('p');
    await expect(page).toHaveURL(address);

    const meta = JSON.stringify({ v: 1, salt: 'salt', settings: { keys: true } });
    await store(page, 'lp1:how-the-web-talks:m', meta);
    const lesson = await openLesson(page, address);
    await lesson.question(1).radios.first().focus();
    await page.keyboard.press('p');
    await expect(page).toHaveURL(address);
    await page.locator('h1').click();
    await page.keyboard.press('Control+p');
    await expect(page).toHaveURL(address);
    await page.keyboard.press('p');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('How Caching Works');
  });
});

test('an answer dispatches an event with its verdict', async ({ page, sites }) => {
  const lesson = await openLesson(page, sites.shipped.url(restLesson.path));
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    document.addEventListener('lesson:answer', (event) => {
      heard.push({ ...(event as CustomEvent<object>).detail, form: (event.target as Element).id });
    });
  });
  await lesson.question(2).check(second.wrong);
  await lesson.question(2).check(second.right);
  const heard = () => page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
  await expect.poll(heard).toEqual([
    { isRight: false, form: 'Questions2' },
    { isRight: true, form: 'Questions2' },
  ]);
});

test('a lesson with a question and a task is done when both are done', async ({ page, sites }) => {
  await openBench(page, sites.sample.url(benchLessons.practice.path));
  await page.getByRole('radio', { name: 'Practice' }).check();
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByText('Correct.', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Mark as done' })).toHaveCount(0);
  expect((await stored(page, recordOf(benchLessons.practice)))?.d).toBe(0);
  await page.getByRole('checkbox').check();
  await expect(page.locator('.done-label')).toHaveText('Done');
  await page.getByRole('checkbox').uncheck();
  await expect(page.locator('.done-label'), 'once done it stays so').toHaveText('Done');
});

test('a question in a free page shows feedback as soon as an answer is chosen, and stores nothing', async ({
  page,
  sites,
}) => {
  await page.goto(sites.shipped.url('pages/about.html'));
  const main = page.getByRole('main');
  await main.getByRole('radio', { name: '/posts/9' }).check();
  await expect(main.locator('.feedback:visible')).toContainText('This is the path.');
  await main.getByRole('radio', { name: '#comments' }).check();
  await expect(main.locator('.feedback:visible')).toHaveText('Correct.');
  await main.getByText('Show answer').click();
  await expect(main.locator('.key li')).toHaveCount(3);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);

  await main.getByRole('link', { name: 'Caching in Practice' }).click();
  await expect(page).toHaveURL(sites.shipped.url('caching-in-practice/index.html'));
});

test.describe('progress that was stored for an earlier wording', () => {
  const { path, id, questions } = restLesson;
  const key = (page: Page) => page.locator('form.question').first().getAttribute('data-question');
  const right = (key: string, answer: string) => ({
    ...{ v: 1, u: 5, d: 0, src: 'answered', b: 'representations-and-caching' },
    q: { [key]: { s: 2, f: answer, n: 1, t: 5, l: 'en' } },
  });

  for (const [what, earlier] of Object.entries({
    'by an earlier version of Hornbook': (today: string) => today.slice(0, 8),
    'with a few other letters': (today: string) => `0000aaaa${today.slice(8, 23)}${today.endsWith('0') ? '1' : '0'}`,
  })) {
    test(`counts for the question of today: ${what}`, async ({ page, sites }) => {
      await page.goto(sites.shipped.url(path));
      const today = (await key(page)) ?? '';
      const form = page.locator('form.question').first();
      const answer = (await form.getAttribute('data-right')) ?? '';
      await openWith(page, sites.shipped.url(path), { [restRecord]: right(earlier(today), answer) });
      await expect(form.getByText('Correct.')).toBeVisible();
      await expect(form.getByRole('radio', { name: questions[0].right })).toBeChecked();
      expect(Object.keys((await stored(page, restRecord))?.q ?? {}), id).toEqual([today]);
    });
  }
});

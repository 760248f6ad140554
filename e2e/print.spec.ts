import { misfits } from './support/fit.ts';
import { openLesson, restLesson } from './support/lesson-page.ts';
import { expect, test } from './support/test.ts';

/** The area between the margins of a sheet of A4, in pixels. */
const sheet = { width: 673, height: 987 };

const [first, second, third] = restLesson.questions;

test("a printed lesson is a worksheet without the learner's answers", async ({ page, sites }) => {
  const lesson = await openLesson(page, sites.shipped.url(restLesson.path));
  await lesson.question(1).check(first.wrong);
  await lesson.question(2).check(second.right);
  await page.setViewportSize(sheet);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const shown = await page.locator('body').innerText();
  for (const text of [restLesson.title, 'How strict should you be?', first.right, first.wrong, third.otherWrong]) {
    expect(shown).toContain(text);
  }
  for (const text of ['Not quite.', 'Correct', 'Check', first.feedback, 'Explanation', 'Next', 'Search', 'Privacy']) {
    expect(shown).not.toContain(text);
  }
  const option = (name: string) => lesson.question(1).option(name);
  await expect(option(first.wrong)).toHaveCSS('border-block-start-style', 'solid');
  await expect(option(first.wrong).getByRole('radio')).toHaveCSS('appearance', 'none');
  expect(
    await page
      .locator('pre')
      .first()
      .evaluate((code) => code.scrollWidth - code.clientWidth),
  ).toBe(0);
});

test('code that is wider than a sheet wraps', async ({ page, sites }) => {
  await page.setViewportSize(sheet);
  await page.goto(sites.sample.url('más-nudos/markup-of-every-sort.html'));
  const widest = () =>
    page.locator('pre').evaluateAll((all) => Math.max(...all.map((code) => code.scrollWidth - code.clientWidth)));
  expect(await widest()).toBeGreaterThan(0);
  await page.emulateMedia({ media: 'print' });
  expect(await widest()).toBe(0);
  expect(await misfits(page)).toEqual([]);
  // Closed on the screen until the reader opens it.
  await expect(page.getByText('Hidden until asked for.')).toBeVisible();
});

test('words typed into blanks are not printed', async ({ page, sites }) => {
  await page.goto(sites.sample.url('at-the-bench/the-missing-words.html'));
  const field = page.getByRole('textbox', { name: 'Blank 1 of 2' });
  await field.fill('rope');
  await page.emulateMedia({ media: 'print' });
  await expect(field).toHaveCSS('color', 'rgba(0, 0, 0, 0)');
  await expect(field).toHaveCSS('border-block-end-style', 'solid');
});

test('a block is printed as a booklet of all its lessons, with the answers on a separate sheet', async ({
  page,
  sites,
}) => {
  await page.goto(sites.sample.url('at-the-bench/index.html'));
  await page.getByRole('link', { name: 'Booklet' }).click();
  await page.emulateMedia({ media: 'print' });
  const booklet = page.getByRole('main');
  await expect(booklet.getByRole('heading', { level: 2 })).toHaveText([
    ...['The Missing Words', 'Two on the Pier', 'A Greeting', 'Practice with a Question', 'Knots Quiz', 'Things to Do'],
    ...['A Film about Rope', 'A Rope in Code'],
  ]);
  const read = await booklet.innerText();
  for (const text of [
    'Nobody learns a knot by reading.',
    'Is this your rope?',
    'Watch the scene.',
    'What makes it quick?',
  ]) {
    expect(read).toContain(text);
  }
  const numbers = () =>
    page.locator('.paper-questions > li').evaluateAll((items) => items.map((item) => (item as HTMLLIElement).value));
  const questions = await numbers();
  expect(questions).toEqual([...Array(24).keys()].map((index) => index + 1));
  await expect(page.locator('.right-answer, .key, script')).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('link', { name: 'Answer key' }).click();
  expect(await numbers()).toEqual(questions);
  await expect(page.getByRole('main')).not.toContainText('What makes it quick?');
});

test('a lesson with a missing translation is printed in its own direction', async ({ page, sites }) => {
  await page.goto(sites.sample.url('ar/first-knots/booklet.html'));
  const lessons = page.locator('.sheet');
  await expect(lessons.first()).toHaveCSS('direction', 'rtl');
  await expect(lessons.nth(1)).toHaveAttribute('lang', 'en');
  await expect(lessons.nth(1)).toHaveCSS('direction', 'ltr');
});

test('a printed lesson has no empty sheet', async ({ page, sites }) => {
  await openLesson(page, sites.sample.url('at-the-bench/things-to-do.html'));
  const file = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(file.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

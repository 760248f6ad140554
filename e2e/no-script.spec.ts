import type { Page } from '@playwright/test';
import { LessonPage, restLesson } from './support/lesson-page.ts';
import { benchLessons } from './support/progress.ts';
import { expect, test } from './support/test.ts';

const [first, second] = restLesson.questions;

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a lesson can be read from its title to its explanation', async ({ page, sites }) => {
    await page.goto(sites.shipped.url(restLesson.path));
    await expect(page.getByRole('heading', { level: 1, name: restLesson.title })).toBeVisible();
    for (const name of ['The rules', 'Resources, not commands', 'Stateless', 'Links', 'How strict should you be?']) {
      await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
    }
    await expect(page.getByRole('cell', { name: 'replace it' })).toBeVisible();
    await expect(page.getByText('"reviews": "/books/42/reviews"')).toBeVisible();

    const explanation = new LessonPage(page).explanation;
    await explanation.locator('summary').click();
    await expect(explanation.getByText('Stateless means that the server keeps no memory')).toBeVisible();
  });

  test('every question can be read, and no button needs a script', async ({ page, sites }) => {
    await page.goto(sites.shipped.url(restLesson.path));
    await expectWholePageWithoutScript(page);
  });

  test('the key shows the right answer and the feedback of the others', async ({ page, sites }) => {
    await page.goto(sites.shipped.url(restLesson.path));
    const { key } = new LessonPage(page).question(2);
    await expect(key.getByText(second.right)).toBeHidden();
    await key.getByText('Show answer').click();
    await expect(key.getByText(`Right answer: ${second.right}`)).toBeVisible();
    await expect(key.getByText(second.feedback)).toBeVisible();
    await expect(key.getByText(second.otherFeedback)).toBeVisible();
  });

  test('the answers to blanks are marked with the language of their sentence', async ({ page, sites }) => {
    await page.goto(sites.sample.url(benchLessons.greeting.path));
    const answers = page.locator('form.blanks .key').locator('[lang="zh-CN"]');
    await expect(answers).toHaveText([/^你好/, /^再见/]);
  });

  test('only the chosen answer shows its feedback', async ({ page, sites }) => {
    await page.goto(sites.shipped.url(restLesson.path));
    const question = new LessonPage(page).question(1);
    await expect(question.feedback.filter({ visible: true })).toHaveCount(0);
    await question.choose(first.wrong);
    await expect(question.feedback.filter({ visible: true })).toHaveText(new RegExp(first.feedback));
    await question.choose(first.otherWrong);
    await expect(question.feedback.filter({ visible: true })).toHaveText(new RegExp(first.otherFeedback));
    await question.choose(first.right);
    await expect(question.feedback.filter({ visible: true })).toHaveCount(0);
  });

  test('the search link leads to a list of all courses, and from there to the lessons', async ({ page, sites }) => {
    await page.goto(sites.sample.url('más-nudos/markup-of-every-sort.html'));
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await expect(page).toHaveURL(sites.sample.url('search.html'));
    await expect(page.getByText('Search needs JavaScript.')).toBeVisible();
    await expect(page.getByText('Search is not available')).toBeHidden();

    const main = page.getByRole('main');
    await expect(main.getByRole('link')).toHaveText(['Knots', 'Knots for Sailors']);
    await main.getByRole('link', { name: 'Knots for Sailors' }).click();
    await main.getByRole('link', { name: 'First Knots' }).click();
    await main.getByRole('link', { name: 'The Bowline' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Bowline');
  });

  test('the links Previous and Next and the breadcrumbs lead through a course @everywhere', async ({ page, sites }) => {
    await page.goto(sites.sample.url('first-knots/the-overhand-knot.html'));
    await page.getByRole('link', { name: /^Next/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Bowline');
    await page.getByRole('link', { name: /^Next/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where Knots Get Their Names');
    await page.getByRole('link', { name: /^Previous/ }).click();
    await page.getByRole('navigation', { name: 'You are here' }).getByRole('link', { name: 'First Knots' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('First Knots');
    await page.getByRole('navigation', { name: 'You are here' }).getByRole('link', { name: 'Home' }).click();
    await expect(page).toHaveURL(sites.sample.url('index.html'));
  });
});

test.describe('with scripts that fail', () => {
  test('a lesson whose scripts fail to load is still complete', async ({ page, sites, problems }) => {
    problems.expect(/request failed: .*\.js net::ERR_FAILED|console error: .*ERR_FAILED/);
    await page.route(/\.js$/, (route) => route.abort('failed'));
    await page.goto(sites.shipped.url(restLesson.path));
    await expectWholePageWithoutScript(page);

    const question = new LessonPage(page).question(1);
    await question.choose(first.wrong);
    await expect(question.feedback.filter({ visible: true })).toHaveText(new RegExp(first.feedback));
    await question.key.getByText('Show answer').click();
    await expect(question.key.getByText(`Right answer: ${first.right}`)).toBeVisible();
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await expect(page).toHaveURL(sites.shipped.url('search.html'));
    await expect(page.getByRole('main').getByRole('link', { name: 'How the Web Talks' })).toBeVisible();
  });

  test('a question that breaks the script stays readable, and the others can be answered', async ({
    page,
    sites,
    problems,
  }) => {
    problems.expect(/console warning/);
    await page.addInitScript(() => {
      document.addEventListener('readystatechange', () => {
        const [, second] = document.querySelectorAll('form.question');
        second?.querySelectorAll('input').forEach((input) => {
          input.remove();
        });
      });
    });
    await page.goto(sites.shipped.url(restLesson.path));
    const lesson = new LessonPage(page);
    await lesson.question(1).check(first.right);
    await expect(lesson.question(1).verdict).toHaveText('Correct.');
    await expect(lesson.question(3).button).toBeVisible();
    const broken = lesson.question(2);
    await expect(broken.button).toHaveCount(0);
    await broken.key.getByText('Show answer').click();
    await expect(broken.key.getByText(`Right answer: ${second.right}`)).toBeVisible();
  });
});

async function expectWholePageWithoutScript(page: Page): Promise<void> {
  const lesson = new LessonPage(page);
  for (const number of [1, 2, 3]) {
    const question = lesson.question(number);
    await expect(question.group).toBeVisible();
    await expect(question.radios).toHaveCount(4);
    for (const radio of await question.radios.all()) await expect(radio).toBeEnabled();
    await expect(question.key.getByText('Show answer')).toBeVisible();
  }
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(lesson.explanation).toBeVisible();
  await expect(page.getByRole('link', { name: /^Next/ })).toBeVisible();
}

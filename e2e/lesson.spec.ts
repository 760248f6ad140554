import type { CDPSession, Page } from '@playwright/test';
import {
  openLesson,
  LessonPage,
  recordStatusTexts,
  restLesson,
  restRecord,
  tabTo,
  watchFocus,
} from './support/lesson-page.ts';
import { store as storeText } from './support/progress.ts';
import { expect, test } from './support/test.ts';
import { reload, storedText } from './support/stored.ts';

const [first, second, third] = restLesson.questions;

/** Returns the keys of the questions with a stored verdict. */
async function judgedQuestions(page: Page): Promise<string[]> {
  const text = await storedText(page, restRecord);
  return Object.keys((JSON.parse(text ?? '{"q":{}}') as { q: object }).q);
}

test('a learner gets from the home page through course and block to the lesson @everywhere', async ({
  page,
  sites,
}) => {
  await page.goto(sites.shipped.url('index.html'));
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'How the Web Talks' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How the Web Talks');
  await main.getByRole('link', { name: 'Representations and Caching' }).click();
  await main.getByRole('link', { name: restLesson.title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(restLesson.title);
  await expect(page).toHaveURL(sites.shipped.url(restLesson.path));
  await expect(page).toHaveTitle(`${restLesson.title} · How the Web Talks`);
});

test.describe('answering', () => {
  let lesson: LessonPage;
  test.beforeEach(async ({ page, sites }) => {
    lesson = await openLesson(page, sites.shipped.url(restLesson.path));
  });

  test('a wrong answer alone gets a verdict and its own feedback', async ({ page }) => {
    const question = lesson.question(1);
    await question.check(first.wrong);

    const option = question.option(first.wrong);
    await expect(option.getByText('Not quite.', { exact: true })).toBeVisible();
    await expect(option.locator('.feedback')).toContainText(first.feedback);
    await expect(option.getByText('Tried', { exact: true })).toBeVisible();
    await expect(question.answer(first.wrong)).toHaveAccessibleDescription(new RegExp(first.feedback));
    await expect(question.verdict).toHaveCount(1);
    await expect(question.feedback).toHaveCount(1);
    await expect(page.locator('.feedback, .verdict')).toHaveCount(2);
  });

  test('the right answer gets a verdict and stays after a reload @everywhere', async ({ page }) => {
    const question = lesson.question(1);
    await question.check(first.right);
    await expect(question.option(first.right).getByText('Correct.', { exact: true })).toBeVisible();
    await expect(question.button).toHaveText('Correct');
    await expect(question.button).toHaveAttribute('aria-disabled', 'true');

    await reload(page);
    await lesson.ready();
    await expect(question.answer(first.right)).toBeChecked();
    await expect(question.option(first.right).getByText('Correct.', { exact: true })).toBeVisible();
    await expect(question.button).toHaveText('Correct');
    await expect(lesson.question(2).verdict).toHaveCount(0);
    await expect(lesson.status, 'what was known before is not announced').toBeEmpty();
  });

  test('a wrong answer can be changed any number of times, and tried answers are marked', async ({ page }) => {
    const question = lesson.question(1);
    await question.check(first.wrong);
    await question.choose(first.otherWrong);
    await expect(question.verdict, 'a new choice takes the old verdict away').toHaveCount(0);
    await expect(question.feedback).toHaveCount(0);
    await expect(question.option(first.wrong).getByText('Tried', { exact: true })).toBeVisible();

    await question.button.click();
    await expect(question.feedback).toContainText(first.otherFeedback);
    await question.check(first.right);
    await expect(question.verdict).toHaveText('Correct.');
    await expect(question.form.getByText('Tried', { exact: true })).toHaveCount(2);

    await reload(page);
    await lesson.ready();
    await expect(question.form.getByText('Tried', { exact: true })).toHaveCount(2);
  });

  test('a question that is right stays right', async () => {
    const question = lesson.question(2);
    await question.check(second.right);
    await question.option(second.wrong).locator('label').click();
    await expect(question.answer(second.right)).toBeChecked();
    await question.pressCorrect();
    await expect(question.verdict).toHaveText('Correct.');
  });

  test('no answer is judged before Check', async ({ page }) => {
    for (const number of [1, 2, 3]) await lesson.question(number).radios.first().check();
    await expect(page.locator('.verdict, .feedback')).toHaveCount(0);
    await expect(lesson.status).toBeEmpty();
    await expect(lesson.explanation).toBeHidden();
    expect(await judgedQuestions(page)).toEqual([]);
  });

  test('Check without a choice shows an error, focuses the first answer and stores nothing', async ({ page }) => {
    const question = lesson.question(1);
    await question.button.click();
    await expect(question.error).toBeVisible();
    await expect(question.radios.first()).toBeFocused();
    await expect(question.radios.first()).not.toBeChecked();
    expect(await storedText(page, restRecord)).toBeNull();

    await question.choose(first.right);
    await expect(question.error).toHaveCount(0);
    await question.button.click();
    await expect(question.verdict).toHaveText('Correct.');
  });

  test('the error about a missing choice is part of its group', async () => {
    const question = lesson.question(1);
    await question.button.click();
    await expect(question.group.getByText('Choose an answer first.')).toBeVisible();
    await expect(question.group).toHaveAccessibleDescription('Choose an answer first.');
    await question.choose(first.wrong);
    await expect(question.group).toHaveAccessibleDescription('');
  });

  test('the explanation appears with the first verdict and opens when every answer is right', async ({ page }) => {
    await expect(lesson.explanation).toBeHidden();
    await lesson.question(1).check(first.wrong);
    await expect(lesson.explanation).toBeVisible();
    await expect(lesson.explanation).not.toHaveAttribute('open');

    await lesson.question(1).check(first.right);
    await lesson.question(2).check(second.right);
    await expect(lesson.explanation).not.toHaveAttribute('open');
    await lesson.question(3).check(third.right);
    await expect(lesson.explanation).toHaveAttribute('open');
    await expect(lesson.explanation).toContainText('Stateless means that the server keeps no memory');

    await reload(page);
    await lesson.ready();
    await expect(lesson.explanation).toBeVisible();
    await expect(lesson.question(3).verdict).toHaveText('Correct.');
  });

  test('an answer is still there after a visit to another page', async ({ page }) => {
    await lesson.question(1).check(first.right);
    await page.getByRole('link', { name: /^Previous/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('How Caching Works');
    await new LessonPage(page).ready();
    await expect(page.locator('.verdict'), 'another lesson, other questions').toHaveCount(0);
    await page.goBack();
    await expect(lesson.question(1).verdict).toHaveText('Correct.');
  });

  test('tabs with another lesson or the same one do not disturb each other', async ({ page, context, sites }) => {
    const other = await openLesson(
      await context.newPage(),
      sites.shipped.url('representations-and-caching/how-caching-works.html'),
    );
    const same = await openLesson(await context.newPage(), sites.shipped.url(restLesson.path));

    await lesson.question(1).check(first.right);
    await other.question(1).check('A 304 without the file');
    await same.question(2).check(second.right);
    await lesson.question(3).check(third.right);
    await expect(lesson.question(1).verdict).toHaveText('Correct.');

    for (const opened of [lesson, other, same]) {
      await reload(opened.page);
      await opened.ready();
    }
    for (const number of [1, 2, 3]) {
      await expect(lesson.question(number).verdict).toHaveText('Correct.');
      await expect(same.question(number).verdict).toHaveText('Correct.');
    }
    await expect(other.question(1).verdict).toHaveText('Correct.');
    await expect(other.page.locator('.verdict')).toHaveCount(1);
    await expect(page.locator('.verdict')).toHaveCount(3);
  });

  test('answers are native radio buttons in one group for each question, and none is preselected', async ({ page }) => {
    await expect(page.getByRole('radio')).toHaveCount(12);
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    for (const number of [1, 2, 3]) await lesson.question(number).radios.first().check();
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(3);
  });
});

test.describe('the keyboard alone', () => {
  test('opens the lesson from the home page and answers it @everywhere', async ({ page, sites }) => {
    const focusLosses = await watchFocus(page);
    await page.goto(sites.shipped.url('index.html'));
    const main = page.getByRole('main');
    for (const name of ['How the Web Talks', 'Representations and Caching', restLesson.title]) {
      await tabTo(page, main.getByRole('link', { name }));
      await page.keyboard.press('Enter');
    }
    await expect(page).toHaveURL(sites.shipped.url(restLesson.path));
    const lesson = new LessonPage(page);
    await lesson.ready();

    // The first answer, which is wrong: down and up again, because Tab chooses nothing.
    const question = lesson.question(1);
    await tabTo(page, question.radios.first());
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await expect(question.answer(first.wrong)).toBeChecked();
    await page.keyboard.press('Enter');
    await expect(question.feedback).toContainText(first.feedback);
    await expect(question.answer(first.wrong)).toBeFocused();

    // Up from the first answer leads to the last, which is right.
    await page.keyboard.press('ArrowUp');
    await expect(question.answer(first.right)).toBeChecked();
    await tabTo(page, question.button);
    await page.keyboard.press('Enter');
    await expect(question.verdict).toHaveText('Correct.');
    await expect(question.button).toBeFocused();

    const [two, three] = [lesson.question(2), lesson.question(3)];
    await tabTo(page, two.radios.first());
    await page.keyboard.press('ArrowDown');
    await expect(two.answer(second.right)).toBeChecked();
    await page.keyboard.press('Enter');
    await expect(two.verdict).toHaveText('Correct.');

    await tabTo(page, three.radios.first());
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(three.answer(third.right)).toBeChecked();
    await tabTo(page, three.button);
    await page.keyboard.press('Space');
    await expect(three.verdict).toHaveText('Correct.');
    await expect(lesson.explanation).toHaveAttribute('open');
    expect(await focusLosses()).toEqual([]);

    await reload(page);
    await lesson.ready();
    for (const number of [1, 2, 3]) await expect(lesson.question(number).verdict).toHaveText('Correct.');
  });

  test('arrow keys choose an answer and never judge it', async ({ page, sites }) => {
    const lesson = await openLesson(page, sites.shipped.url(restLesson.path));
    const question = lesson.question(1);
    await tabTo(page, question.radios.first());
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'Space']) {
      await page.keyboard.press(key);
      await expect(page.locator('.verdict, .feedback')).toHaveCount(0);
    }
    await expect(question.button).toHaveText('Check');
    await expect(lesson.status).toBeEmpty();
    expect(await judgedQuestions(page)).toEqual([]);
  });

  test('Ctrl+Enter judges an answer', async ({ page, sites }) => {
    const lesson = await openLesson(page, sites.shipped.url(restLesson.path));
    await lesson.question(2).answer(second.wrong).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await expect(lesson.question(2).verdict).toHaveText('Not quite.');
  });
});

test('focus stays where the learner put it and is never lost', async ({ page, sites }) => {
  const focusLosses = await watchFocus(page);
  const lesson = await openLesson(page, sites.shipped.url(restLesson.path));
  const question = lesson.question(1);
  await question.button.click();
  await expect(question.radios.first()).toBeFocused();
  await question.choose(first.wrong);
  await expect(question.answer(first.wrong)).toBeFocused();
  await question.button.click();
  await expect(question.button).toBeFocused();
  await question.choose(first.right);
  await expect(question.answer(first.right)).toBeFocused();
  await question.button.click();
  await expect(question.button).toBeFocused();
  await question.pressCorrect();
  await expect(question.button).toBeFocused();
  await question.option(first.wrong).locator('label').click();
  await lesson.question(2).check(second.right);
  await lesson.question(3).check(third.right);
  await lesson.explanation.locator('summary').click();
  await expect(lesson.explanation.locator('summary')).toBeFocused();
  expect(await focusLosses()).toEqual([]);
});

test('a screen reader hears each verdict once, even if the next one is the same', async ({ page, sites }) => {
  const statusTexts = await recordStatusTexts(page);
  const lesson = await openLesson(page, sites.shipped.url(restLesson.path));
  const question = lesson.question(1);
  expect(await statusTexts()).toEqual([]);

  const heard = [
    `Attempt 1. Not quite. ${first.feedback}`,
    `Attempt 2. Not quite. ${first.feedback}`,
    'Attempt 3. Correct.',
  ];
  await question.check(first.wrong);
  await expect.poll(statusTexts).toEqual(heard.slice(0, 1));
  await question.choose(first.otherWrong);
  await question.check(first.wrong);
  await expect.poll(statusTexts).toEqual(heard.slice(0, 2));
  await question.check(first.right);
  await expect.poll(statusTexts).toEqual(heard);
  await expect(lesson.status).toHaveText('Attempt 3. Correct.');
});

test.describe('answers that are code', () => {
  test('have their code as their name and their feedback as their description in the accessibility tree', async ({
    page,
    sites,
  }) => {
    const lesson = await openLesson(page, sites.shipped.url('representations-and-caching/json-on-the-wire.html'));
    const names = await radiosInTree(page);
    expect(names.slice(0, 4)).toEqual([
      { name: "{ 'open': true, 'days': ['mon', 'tue'] }", description: '' },
      { name: '{ "open": true, "days": ["mon", "tue"], }', description: '' },
      { name: '{ "open": true, "days": ["mon", "tue"] }', description: '' },
      { name: '{ "open": true, /* shop */ "days": [] }', description: '' },
    ]);

    await lesson.question(1).check("{ 'open': true, 'days': ['mon', 'tue'] }");
    await expect(lesson.question(1).verdict).toHaveText('Not quite.');
    const [checked, ...others] = await radiosInTree(page);
    expect(checked?.description).toContain('JavaScript accepts single quotes, but JSON does not.');
    expect(checked?.description).toContain('Tried');
    expect(others.map(({ description }) => description).join('')).toBe('');
  });

  test('have names if they have several lines or paragraphs, or are in another script', async ({ page, sites }) => {
    const lesson = await openLesson(page, sites.sample.url('más-nudos/markup-of-every-sort.html'));
    const radios = await radiosInTree(page);
    expect(radios.slice(0, 5)).toEqual([
      { name: 'tie(rope, 2);', description: '' },
      { name: 'for (let n = 0; n < 3; n += 1) { tie(rope); }', description: '' },
      { name: 'tie(rope)', description: '' },
      {
        name: 'None of them, because <b>rope</b> is no rope',
        description: 'More of the answer, in a second paragraph.',
      },
      { name: 'العقدة البسيطة', description: '' },
    ]);
    await lesson.question(1).check('tie(rope, 2);');
    await expect(lesson.question(1).feedback).toContainText('Only 2 of them.');
    await lesson.question(1).check('for (let n = 0; n < 3; n += 1) { tie(rope); }');
    await lesson.question(2).check('العقدة البسيطة');
    await expect(lesson.explanation).toHaveAttribute('open');
  });

  test('have distinct names if they are tables', async ({ page, sites }) => {
    await openLesson(page, sites.sample.url('más-nudos/markup-of-every-sort.html'));
    const radios = await radiosInTree(page);
    expect(radios.at(-1)).toEqual({ name: 'Answer 2', description: expect.stringContaining('as an answer') });
  });

  /** Returns the names and descriptions of all radio buttons, as Chromium gives them to a screen reader. */
  async function radiosInTree(page: Page): Promise<{ name: string; description: string }[]> {
    const session: CDPSession = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    await session.detach();
    const words = (value: unknown) => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '');
    return nodes
      .filter(({ role }) => role?.value === 'radio')
      .map(({ name, description }) => ({ name: words(name?.value), description: words(description?.value) }));
  }
});

test.describe('without storage', () => {
  test('a page that may not access storage still judges answers and says once that they are lost', async ({
    page,
    sites,
  }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await worksWithoutStorage(page, sites.shipped.url(restLesson.path));
  });

  test('a page whose storage is full still judges answers and says once that they are lost @everywhere', async ({
    page,
    sites,
  }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await worksWithoutStorage(page, sites.shipped.url(restLesson.path));
  });

  async function worksWithoutStorage(page: Page, address: string): Promise<void> {
    const lesson = await openLesson(page, address);
    await expect(lesson.storageNotice).toHaveCount(0);
    await lesson.question(1).check(first.wrong);
    await expect(lesson.question(1).feedback).toContainText(first.feedback);
    await expect(lesson.storageNotice).toBeVisible();

    await lesson.question(1).check(first.right);
    await lesson.question(2).check(second.right);
    await lesson.question(3).check(third.right);
    await expect(lesson.question(3).verdict).toHaveText('Correct.');
    await expect(lesson.explanation).toHaveAttribute('open');
    await expect(lesson.storageNotice).toHaveCount(1);
  }
});

test.describe('a stored record', () => {
  for (const [what, text] of [
    ['not JSON', '{'],
    ['another kind of value', '[1]'],
    ['null', 'null'],
    ['a record without questions', '{"v":1,"q":null}'],
    ['a record with questions of another kind', '{"v":1,"q":{"QUESTION":{"s":1,"w":5,"n":"x"}}}'],
    ['a record with no question', '{"v":1,"q":{"QUESTION":null}}'],
  ] as const) {
    test(`that is ${what} does not stop the lesson`, async ({ page, sites }) => {
      const lesson = await openLesson(page, sites.shipped.url(restLesson.path));
      await store(page, text);
      await reload(page);
      await lesson.ready();
      await lesson.question(1).check(first.right);
      await expect(lesson.question(1).verdict).toHaveText('Correct.');
      await reload(page);
      await lesson.ready();
      await expect(lesson.question(1).verdict).toHaveText('Correct.');
    });
  }

  test('of a later version stays unchanged', async ({ page, sites }) => {
    const future = '{"v":99,"q":"something new"}';
    const lesson = await openLesson(page, sites.shipped.url(restLesson.path));
    await store(page, future);
    await reload(page);
    await lesson.ready();
    await lesson.question(1).check(first.right);
    await expect(lesson.question(1).verdict).toHaveText('Correct.');
    expect(await storedText(page, restRecord)).toBe(future);
  });

  /** Replaces the record with a text, in which QUESTION stands for the key of the first question. */
  async function store(page: Page, text: string): Promise<void> {
    const question = await page.locator('form.question').first().getAttribute('data-question');
    await storeText(page, restRecord, text.replace('QUESTION', question ?? ''));
  }
});

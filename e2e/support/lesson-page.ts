import { expect, type Locator, type Page } from '@playwright/test';

/** The lesson on REST in the shipped course. */
export const restLesson = {
  path: 'representations-and-caching/what-rest-asks-of-an-api.html',
  title: 'What REST Asks of an API',
  id: 'caad0c381d5cb1b83e4a836c',
  questions: [
    {
      right: 'The server remembers which page each client saw last.',
      wrong: 'The server stores all books in a database.',
      feedback: 'That is the state of the resources, and a server may keep it.',
      otherWrong: 'Each request carries a token that proves who sends it.',
      otherFeedback: 'This supports the rule.',
    },
    {
      right: 'DELETE /books/42',
      wrong: 'GET /books/42/delete',
      feedback: 'GET is a safe method and must not be used to ask for a change.',
      otherWrong: 'PUT /books/42/deleted',
      otherFeedback: 'This stores a new state at a different resource.',
    },
    {
      right: 'So that clients need not build each URL themselves',
      wrong: 'So that the JSON in them is valid',
      feedback: 'JSON knows nothing about links.',
      otherWrong: 'So that the server can follow what each client does',
      otherFeedback: 'Links help the client to find its way.',
    },
  ],
} as const;

/** The name of the stored record of the lesson on REST. */
export const restRecord = `lp1:how-the-web-talks:l:${restLesson.id}`;

/** One question on a lesson page, as a learner sees it. */
export class Question {
  readonly form: Locator;
  /** The question and its options. */
  readonly group: Locator;
  readonly radios: Locator;
  /** The button under the options: Check, and Correct once it is right. */
  readonly button: Locator;
  readonly verdict: Locator;
  readonly feedback: Locator;
  readonly error: Locator;
  /** The answer for readers without scripts. */
  readonly key: Locator;
  readonly #page: Page;

  constructor(page: Page, number: number) {
    this.#page = page;
    this.form = page.locator('form.question').nth(number - 1);
    this.group = this.form.getByRole('group', { name: new RegExp(`^Question ${String(number)} of `) });
    this.radios = this.group.getByRole('radio');
    this.button = this.form.getByRole('button', { name: /^(?:Check|Correct)$/ });
    this.verdict = this.form.getByText(/^(?:Correct|Not quite)\.$/);
    this.feedback = this.form.locator('.feedback');
    this.error = this.form.getByText('Choose an answer first.');
    this.key = this.form.locator('details.key');
  }

  /** The radio button of an answer. */
  answer(name: string): Locator {
    return this.group.getByRole('radio', { name, exact: true });
  }

  /** The box around an answer with its verdict and feedback. */
  option(name: string): Locator {
    return this.form.locator('.option').filter({ has: this.#page.getByRole('radio', { name, exact: true }) });
  }

  /** Chooses an answer with a click on its text. */
  async choose(name: string): Promise<void> {
    await this.option(name).locator('label').click();
    await expect(this.answer(name)).toBeChecked();
  }

  /** Clicks the button Correct, which is marked as disabled but still gets clicks. */
  async pressCorrect(): Promise<void> {
    await expect(this.button).toHaveText('Correct');
    await this.button.click({ force: true });
  }

  /** Chooses an answer and clicks Check. */
  async check(name: string): Promise<void> {
    await this.choose(name);
    await this.button.click();
  }
}

/** A lesson page with its questions. */
export class LessonPage {
  readonly page: Page;
  readonly explanation: Locator;
  /** The text that a screen reader announces. */
  readonly status: Locator;
  readonly storageNotice: Locator;

  constructor(page: Page) {
    this.page = page;
    this.explanation = page.locator('details.explanation');
    this.status = page.locator('.status');
    this.storageNotice = page.getByText(/This browser cannot save your answers/);
  }

  question(number: number): Question {
    return new Question(this.page, number);
  }

  /** Waits until the questions can be answered. */
  async ready(): Promise<void> {
    await expect(this.page.locator('form.question:not([data-ready])')).toHaveCount(0);
  }
}

/** Opens the lesson on REST and waits for its questions. */
export async function openLesson(page: Page, address: string): Promise<LessonPage> {
  await page.goto(address);
  const lesson = new LessonPage(page);
  await lesson.ready();
  return lesson;
}

/** Waits until the questions of a page can be answered, and answers all of them right. */
export async function answerAll(page: Page): Promise<void> {
  await expect(page.locator('article form:not([data-ready])')).toHaveCount(0);
  for (const form of await page.locator('form.question').all()) {
    await form.locator(`input[value="${(await form.getAttribute('data-right')) ?? ''}"]`).check();
    await form.getByRole('button').first().click();
  }
}

/**
 * Records each text that a live region shows, on this page and all later ones. Call it before the page is opened.
 */
export async function recordStatusTexts(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const texts: string[] = [];
    Object.assign(globalThis, { statusTexts: texts });
    const note = ({ target }: MutationRecord) => {
      const element = target instanceof Element ? target : target.parentElement;
      const region = element?.closest('[role=status]');
      if (region?.textContent) texts.push(region.textContent);
    };
    new MutationObserver((mutations) => {
      mutations.forEach(note);
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { statusTexts: string[] }).statusTexts);
}

/**
 * Records losses of focus: an element had it, and one frame later no element has it. Call it before the page is opened.
 */
export async function watchFocus(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const losses: string[] = [];
    Object.assign(globalThis, { focusLosses: losses });
    document.addEventListener('focusout', (event) => {
      const from = event.target as Element;
      requestAnimationFrame(() => {
        if (document.hasFocus() && document.activeElement === document.body) losses.push(from.outerHTML.slice(0, 200));
      });
    });
  });
  return () => page.evaluate(() => (globalThis as unknown as { focusLosses: string[] }).focusLosses);
}

/** Presses Tab until an element has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName), 'Tab leads somewhere').not.toBe('BODY');
  }
  throw new Error('the Tab key never came to it');
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import type { Page } from '@playwright/test';
import { filesIn } from './support/folders.ts';
import { LessonPage, openLesson, restLesson } from './support/lesson-page.ts';
import { projectRoot } from './support/project.ts';
import { brokenLesson, outputOf, siteNames, type Site, type SiteName } from './support/sites.ts';
import { expect, test } from './support/test.ts';

type Sites = Readonly<Record<SiteName, Site>>;

/** The narrowest phone that pages must fit without scrolling sideways (WCAG 1.4.10), and a desktop. */
const widths = { phone: 320, desktop: 1280 } as const;

/** What depends on colours does not depend on the width, so each is looked at once. */
const looks = [
  { width: 'desktop', colours: 'light' },
  { width: 'phone', colours: 'dark' },
] as const;

/** Lessons of the kinds that have more than text and multiple-choice questions. */
const otherLessons = [
  'the-missing-words',
  'things-to-do',
  'a-rope-in-code',
  'two-on-the-pier',
  'a-film-about-rope',
  'knots-quiz',
];

const markupLesson = 'más-nudos/markup-of-every-sort.html';
const [first, second, third] = restLesson.questions;

/** Every kind of page, in every state that a learner sees it in. */
const kinds: readonly { what: string; open: (page: Page, sites: Sites) => Promise<unknown> }[] = [
  { what: 'home page', open: (page, { knots }) => page.goto(knots.url('index.html')) },
  { what: 'course page', open: (page, { knots }) => page.goto(knots.url('courses/knots.html')) },
  { what: 'block page', open: (page, { knots }) => page.goto(knots.url('first-knots/index.html')) },
  { what: 'lesson', open: (page, { shipped }) => openLesson(page, shipped.url(restLesson.path)) },
  { what: 'lesson with every sort of markup', open: (page, { knots }) => openLesson(page, knots.url(markupLesson)) },
  {
    what: 'lesson with every sort of markup, answered wrong',
    open: async (page, { knots }) => {
      const lesson = await openLesson(page, knots.url(markupLesson));
      await lesson.question(1).check('tie(rope, 2);');
      await lesson.question(2).radios.last().check();
      await lesson.question(2).button.click();
      await expect(lesson.question(2).verdict).toHaveText('Not quite.');
    },
  },
  {
    what: 'lesson checked without a choice',
    open: async (page, { shipped }) => {
      const lesson = await openLesson(page, shipped.url(restLesson.path));
      await lesson.question(1).button.click();
      await expect(lesson.question(1).error).toBeVisible();
    },
  },
  {
    what: 'lesson answered wrong',
    open: async (page, { shipped }) => {
      const lesson = await openLesson(page, shipped.url(restLesson.path));
      await lesson.question(1).check(first.wrong);
      await expect(lesson.question(1).verdict).toHaveText('Not quite.');
    },
  },
  {
    what: 'lesson answered right',
    open: async (page, { shipped }) => {
      const lesson = await openLesson(page, shipped.url(restLesson.path));
      await lesson.question(1).check(first.wrong);
      await lesson.question(1).check(first.right);
      await lesson.question(2).check(second.right);
      await lesson.question(3).check(third.right);
      await expect(lesson.explanation).toHaveAttribute('open');
    },
  },
  {
    what: 'lesson without its scripts',
    open: async (page, { shipped }) => {
      await page.route(/\/lesson-[^/]*\.js$/, (route) => route.fulfill({ body: '', contentType: 'text/javascript' }));
      await page.goto(shipped.url(restLesson.path));
      const lesson = new LessonPage(page);
      await lesson.question(1).choose(first.wrong);
      await lesson.question(1).key.getByText('Show answer').click();
      await lesson.explanation.locator('summary').click();
    },
  },
  {
    what: 'lesson to read',
    open: (page, { knots }) => page.goto(knots.url('first-knots/where-knots-get-their-names.html')),
  },
  {
    what: 'lesson from right to left',
    open: (page, { knots }) => openLesson(page, knots.url('ar/first-knots/the-overhand-knot.html')),
  },
  { what: 'home page from right to left', open: (page, { knots }) => page.goto(knots.url('ar/index.html')) },
  ...otherLessons.map((name) => ({
    what: `lesson ${name}`,
    open: (page: Page, { knots }: Sites) => page.goto(knots.url(`at-the-bench/${name}.html`)),
  })),
  {
    what: 'search page with results',
    open: async (page, { shipped }) => {
      await page.goto(`${shipped.url('search.html')}?q=cache`);
      await expect(page.getByRole('search').getByRole('listitem').first()).toBeVisible();
    },
  },
  {
    what: 'open search dialog with results',
    open: async (page, { shipped }) => {
      await page.goto(shipped.url(restLesson.path));
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('searchbox')).toBeFocused();
      await page.keyboard.type('cache');
      await expect(page.getByRole('search').getByRole('listitem').first()).toBeVisible();
    },
  },
  { what: 'free page in Markdown', open: (page, { knots }) => page.goto(knots.url('pages/glossary.html')) },
  { what: 'free page in MDX', open: (page, { knots }) => page.goto(knots.url('pages/tools.html')) },
  { what: '404 page', open: (page, { knots }) => page.goto(knots.url('404.html')) },
  { what: 'lesson with faults', open: (page, { faulty }) => page.goto(faulty.url(brokenLesson.path)) },
];

for (const { what, open } of kinds) {
  test(`axe finds nothing on: ${what}`, async ({ page, sites }) => {
    await open(page, sites);
    for (const look of looks) {
      await test.step(`${look.width}, ${look.colours}`, async () => {
        await page.setViewportSize({ width: widths[look.width], height: 800 });
        await page.emulateMedia({ colorScheme: look.colours });
        expect.soft(await violations(page)).toEqual([]);
        if (look.width === 'phone') expect.soft(await sidewaysScroll(page), 'scrolls sideways').toBe(0);
      });
    }
  });
}

for (const site of siteNames) {
  test(`no page of the site "${site}" scrolls sideways at 320 px`, async ({ page, sites }) => {
    await page.setViewportSize({ width: widths.phone, height: 800 });
    for (const file of htmlFiles(site)) {
      await page.goto(sites[site].url(file));
      expect.soft(await sidewaysScroll(page), file).toBe(0);
    }
  });

  test(`every page of the site "${site}" is valid HTML`, async () => {
    const validator = new HtmlValidate(new FileSystemConfigLoader({ root: true, ...validatorConfig() }));
    const problems: string[] = [];
    for (const file of htmlFiles(site)) {
      const { results } = await validator.validateFile(join(outputOf(site), file));
      const messages = results.flatMap((result) => result.messages);
      problems.push(
        ...messages.map(({ line, column, ruleId, message }) => `${file}:${line}:${column} ${message} (${ruleId})`),
      );
    }
    expect(problems).toEqual([]);
  });
}

function validatorConfig(): object {
  return JSON.parse(readFileSync(join(projectRoot, 'e2e', 'html-validate.json'), 'utf8')) as object;
}

/** The pages of a site; of those that are the small course in another form, the ones that differ from it. */
function htmlFiles(site: SiteName): string[] {
  const textOf = (name: SiteName, file: string) => readFileSync(join(outputOf(name), file), 'utf8');
  const known = new Set(filesIn(outputOf('knots')));
  const isForm = site === 'faulty' || site === 'packed';
  const isNew = (file: string) => !isForm || !known.has(file) || textOf(site, file) !== textOf('knots', file);
  return filesIn(outputOf(site)).filter((file) => file.endsWith('.html') && isNew(file));
}

/** What axe finds with all its rules, those for good practice included: one line a place. */
async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/** By how many pixels the document is wider than the window. */
function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

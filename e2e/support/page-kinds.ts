import type { Page } from '@playwright/test';
import { LessonPage, openLesson, restLesson } from './lesson-page.ts';
import { openWith, someProgress } from './records.ts';
import { brokenLesson, frenchLesson, type Site, type SiteName } from './sites.ts';
import { expect } from './test.ts';

type Sites = Readonly<Record<SiteName, Site>>;

/** Lessons with more than text and multiple-choice questions. */
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

/** A page in one of its states. */
export interface PageKind {
  readonly what: string;
  readonly open: (page: Page, sites: Sites) => Promise<unknown>;
}

/** Every kind of page, in every state. */
export const pageKinds: readonly PageKind[] = [
  { what: 'home page', open: (page, { sample }) => page.goto(sample.url('index.html')) },
  { what: 'course page', open: (page, { sample }) => page.goto(sample.url('courses/knots.html')) },
  { what: 'block page', open: (page, { sample }) => page.goto(sample.url('first-knots/index.html')) },
  { what: 'lesson', open: (page, { shipped }) => openLesson(page, shipped.url(restLesson.path)) },
  { what: 'lesson with all kinds of markup', open: (page, { sample }) => openLesson(page, sample.url(markupLesson)) },
  {
    what: 'lesson with all kinds of markup, answered wrong',
    open: async (page, { sample }) => {
      const lesson = await openLesson(page, sample.url(markupLesson));
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
    what: 'reading lesson',
    open: (page, { sample }) => page.goto(sample.url('first-knots/where-knots-get-their-names.html')),
  },
  {
    what: 'lesson from right to left',
    open: (page, { sample }) => openLesson(page, sample.url('ar/first-knots/the-overhand-knot.html')),
  },
  { what: 'home page from right to left', open: (page, { sample }) => page.goto(sample.url('ar/index.html')) },
  ...otherLessons.map((name) => ({
    what: `lesson ${name}`,
    open: (page: Page, { sample }: Sites) => page.goto(sample.url(`at-the-bench/${name}.html`)),
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
  { what: 'free page in Markdown', open: (page, { sample }) => page.goto(sample.url('pages/glossary.html')) },
  { what: 'free page in MDX', open: (page, { sample }) => page.goto(sample.url('pages/tools.html')) },
  {
    what: 'open language menu',
    open: async (page, { upstream }) => {
      await page.goto(upstream.url('index.html'));
      await page.getByRole('navigation', { name: 'Language' }).locator('summary').click();
    },
  },
  {
    what: 'progress page with a confirmation dialog',
    open: async (page, { sample }) => {
      await openWith(page, sample.url('progress.html'), someProgress());
      await page.getByRole('button', { name: 'Reset all progress' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    what: 'progress page after a removal',
    open: async (page, { sample }) => {
      await openWith(page, sample.url('progress.html'), someProgress());
      await page.getByRole('button', { name: 'Reset Knots', exact: true }).click();
      await page.getByRole('button', { name: 'Remove', exact: true }).click();
      await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
    },
  },
  {
    what: 'page of missed questions',
    open: async (page, { sample }) => {
      await openWith(page, sample.url('missed.html'), someProgress());
      await expect(page.locator('#Questions form[data-ready]').first()).toBeVisible();
    },
  },
  {
    what: 'block page with done lessons',
    open: async (page, { sample }) => {
      await openWith(page, sample.url('first-knots/index.html'), someProgress());
      await expect(page.locator('.done-mark').first()).toBeVisible();
    },
  },
  { what: 'worksheet', open: (page, { sample }) => page.goto(sample.url('at-the-bench/worksheet.html')) },
  { what: 'answer key', open: (page, { sample }) => page.goto(sample.url('at-the-bench/answer-key.html')) },
  { what: 'page on accessibility', open: (page, { sample }) => page.goto(sample.url('accessibility.html')) },
  { what: 'page on privacy', open: (page, { sample }) => page.goto(sample.url('ar/privacy.html')) },
  { what: 'page on the offline copy', open: (page, { sample }) => page.goto(sample.url('offline.html')) },
  {
    what: 'lesson in a language without interface texts',
    open: (page, { upstream }) => openLesson(page, upstream.url(frenchLesson.path)),
  },
  { what: '404 page', open: (page, { sample }) => page.goto(sample.url('404.html')) },
  { what: 'lesson with errors', open: (page, { faulty }) => page.goto(faulty.url(brokenLesson.path)) },
];

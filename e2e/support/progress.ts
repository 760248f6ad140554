import { expect, type Locator, type Page } from '@playwright/test';
import type { LessonRecord } from '../../src/client/core/record.ts';
import { waitUntilStored, storageFrame, storedText } from './stored.ts';

/** Lessons of the sample course, by their kind. */
export const benchLessons = {
  quiz: { path: 'at-the-bench/knots-quiz.html', id: '5a0000000000000000000016' },
  blanks: { path: 'at-the-bench/the-missing-words.html', id: '5a0000000000000000000011' },
  greeting: { path: 'at-the-bench/a-greeting.html', id: '5a0000000000000000000017' },
  tasks: { path: 'at-the-bench/things-to-do.html', id: '5a0000000000000000000012' },
  practice: { path: 'at-the-bench/practice-with-a-question.html', id: '5a0000000000000000000018' },
  workshop: { path: 'at-the-bench/a-rope-in-code.html', id: '5a0000000000000000000013' },
  video: { path: 'at-the-bench/a-film-about-rope.html', id: '5a0000000000000000000015' },
} as const;

/** Returns the name of the stored record of a lesson of the sample course. */
export function recordOf({ id }: { readonly id: string }): string {
  return `lp1:knots:l:${id}`;
}

/** Returns the record that is stored under a name. */
export async function stored(page: Page, name: string): Promise<LessonRecord | undefined> {
  const text = await storedText(page, name);
  return text === null ? undefined : (JSON.parse(text) as LessonRecord);
}

/**
 * Stores a text under a name, once the page has stored everything. Otherwise the page could still store an answer whose
 * verdict it already shows, and replace the text.
 */
export async function store(page: Page, name: string, text: string): Promise<void> {
  await waitUntilStored(page);
  await storageFrame(page).evaluate(
    ([key, value]) => {
      localStorage.setItem(key, value);
    },
    [name, text] as const,
  );
}

/** Opens a lesson and waits until every form can be answered. */
export async function openBench(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expectReady(page);
}

/** Waits until every form can be answered. */
export async function expectReady(page: Page): Promise<void> {
  await expect(page.locator('article form:not([data-ready])')).toHaveCount(0);
}

/** Expects the focus on an element. */
export async function expectFocusOn(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeFocused();
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
}

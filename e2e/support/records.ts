import type { Page } from '@playwright/test';
import { waitUntilStored, storageFrame } from './stored.ts';

const day = 86_400_000;

/** Lessons of the sample course, and keys of their questions. */
export const sampleLessons = {
  site: 'knots',
  overhand: '5a0000000000000000000001',
  bowline: '5a0000000000000000000002',
  quiz: '5a0000000000000000000016',
  blanks: '5a0000000000000000000011',
  keys: { overhand: ['zi25dsfk', '92y2trma'], quiz: 'on36iifq', blanks: 'gobuwjdx' },
} as const;

/** Returns the name of the stored record of a lesson. */
export const nameOf = (lesson: string, site: string = sampleLessons.site) => `lp1:${site}:l:${lesson}`;

/** Returns a record of a lesson that was changed some minutes ago. */
export function record(block: string, minutes: number, parts: object = {}): object {
  return { v: 1, u: Date.now() - minutes * 60_000, d: 0, src: 'answered', b: block, q: {}, ...parts };
}

/** Returns the record of a question that was missed that many days ago, and is right or wrong now. */
export function question(last: 'right' | 'wrong', daysAgo: number): object {
  const t = Date.now() - daysAgo * day - 60_000;
  const today = Math.floor(t / day);
  const h =
    last === 'right'
      ? [
          [today, 0],
          [today, 1],
        ]
      : [[today, 0]];
  return { s: last === 'right' ? 2 : 1, f: 'wronganswer', n: h.length, t, l: 'en', h };
}

/**
 * Returns the progress of a learner who has finished one of three lessons in a block, with one question to practise, and has a
 * wrong answer in another block.
 */
export function someProgress(): Record<string, object> {
  const time = Date.now() - 600_000;
  const [first, second] = sampleLessons.keys.overhand;
  return {
    [nameOf(sampleLessons.overhand)]: record('first-knots', 5, {
      d: time,
      db: { 'first-knots': time },
      q: { [first]: question('right', 2), [second]: { s: 2, f: '3no5tmrt', n: 1, t: time, l: 'en' } },
    }),
    [nameOf(sampleLessons.quiz)]: record('at-the-bench', 9, { q: { [sampleLessons.keys.quiz]: question('wrong', 0) } }),
  };
}

/** Stores texts by name, once the page has stored everything. The page must be one of the site. */
export async function store(page: Page, values: Readonly<Record<string, object | string>>): Promise<void> {
  const texts = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  await waitUntilStored(page);
  await storageFrame(page).evaluate((entries) => {
    for (const [name = '', text = ''] of entries) localStorage.setItem(name, text);
  }, texts);
}

/** Returns everything that is stored under names of Hornbook. */
export async function stored(page: Page): Promise<Record<string, string>> {
  await waitUntilStored(page);
  const all = await storageFrame(page).evaluate(() => Object.entries(localStorage) as [string, string][]);
  return Object.fromEntries(all.filter(([name]) => name.startsWith('lp1:')));
}

/** Opens a page with these texts in the storage. */
export async function openWith(page: Page, address: string, values: Readonly<Record<string, object | string>>) {
  await page.goto(address);
  await store(page, values);
  await page.reload();
}

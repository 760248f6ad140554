import { describe, expect, test } from 'vitest';
import { selectOnDisk, selectOnTheWeb, selectTests, type Selection } from './selection.ts';

/** Tests as Playwright presents them to `grep`: file, title and tags. */
const titles = ['theme.spec.ts', 'storage.spec.ts', 'quiz.spec.ts'].flatMap((file) =>
  ['', '@long', '@http', '@disk', '@everywhere', '@http @long', '@disk @long'].map((tags) => `${file} a title ${tags}`),
);

const takes = ({ grep, grepInvert }: Selection, title: string) =>
  grep?.test(title) !== false && grepInvert?.test(title) !== true;

/** The place of a project, and the tag of tests that make no sense there. */
const projects = [
  ['the command', selectTests, undefined],
  ['a disk', selectOnDisk, '@http'],
  ['the web', selectOnTheWeb, '@disk'],
] as const;

describe('the browser tests', () => {
  test.each(projects)('run in one of `npm test` and `npm run test:full`: %s', (_, select, foreign) => {
    for (const title of titles) {
      const runs = ['everyday', 'full'].filter((selection) => takes(select(selection), title));
      const isForeign = foreign !== undefined && title.includes(foreign);
      expect(runs, title).toHaveLength(isForeign ? 0 : 1);
      if (title.includes('@long') && !isForeign) expect(runs, title).toEqual(['full']);
      expect(takes(select('anything else'), title), title).toBe(!isForeign);
    }
  });

  test('run on the web every day only if they depend on the place', () => {
    const everyday = titles.filter((title) => takes(selectOnTheWeb('everyday'), title));
    expect(everyday.map((title) => title.replace(' a title', '').trim())).toEqual([
      ...['theme.spec.ts @http', 'theme.spec.ts @everywhere'],
      ...['storage.spec.ts', 'storage.spec.ts @http', 'storage.spec.ts @everywhere'],
      ...['quiz.spec.ts @http', 'quiz.spec.ts @everywhere'],
    ]);
  });

  test('of logic that has unit tests run on a disk every day only if they are journeys', () => {
    const everyday = titles.filter((title) => takes(selectOnDisk('everyday'), title));
    expect(everyday.map((title) => title.replace(' a title', '').trim())).toEqual([
      ...['theme.spec.ts', 'theme.spec.ts @disk', 'theme.spec.ts @everywhere'],
      ...['storage.spec.ts', 'storage.spec.ts @disk', 'storage.spec.ts @everywhere'],
      ...['quiz.spec.ts @disk', 'quiz.spec.ts @everywhere'],
    ]);
  });
});

import { test as base, expect } from '@playwright/test';
import { makeTempFolder, removeFolder } from './folders.ts';
import { makeProblemWatch, type ProblemWatch } from './problems.ts';
import { openSite, siteNames, type Place, type Site, type SiteName } from './sites.ts';

interface TestFixtures {
  /** Problems in the browser; one that the test does not expect fails it. */
  readonly problems: ProblemWatch;
  /** An empty folder for this test. */
  readonly folder: string;
}

interface WorkerFixtures {
  /** The place where the sites are visited, set by the project. */
  readonly place: Place;
  readonly sites: Readonly<Record<SiteName, Site>>;
}

/** Playwright's test with the sites to visit, which fails on problems in the browser. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  place: ['root', { option: true, scope: 'worker' }],

  sites: [
    async ({ place }, use) => {
      const open = await Promise.all(siteNames.map(async (name) => [name, await openSite(name, place)] as const));
      await use(Object.fromEntries(open) as unknown as Record<SiteName, Site>);
      await Promise.all(open.map(([, site]) => site.close()));
    },
    { scope: 'worker' },
  ],

  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
  problems: async ({}, use) => {
    const watch = makeProblemWatch();
    await use(watch);
    expect.soft(watch.unexpected(), 'problems in the browser').toEqual([]);
    expect.soft(watch.missing(), 'problems that the test expects').toEqual([]);
  },

  context: async ({ context, problems }, use) => {
    problems.watch(context);
    await use(context);
  },

  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
  folder: async ({}, use) => {
    const folder = makeTempFolder();
    await use(folder);
    removeFolder(folder);
  },
});

export { expect };

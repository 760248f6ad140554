import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { htmlFiles, pageWeigher } from '../src/output/weights.ts';
import { outputOf, siteNames } from './support/sites.ts';
import { expect, test } from './support/test.ts';

/** The budget for the scripts of a page, in bytes compressed with gzip. */
const lessonBudget = 6 * 1024;
const progressBudget = 15 * 1024;

const weights = (site: (typeof siteNames)[number]) => htmlFiles(outputOf(site)).map(pageWeigher(outputOf(site)));
const isProgress = ({ path }: { path: string }) => ['progress.html', 'missed.html'].includes(basename(path));

for (const site of siteNames) {
  test(`the scripts of each page of the site "${site}" stay within their budget`, () => {
    const pages = weights(site);
    const scriptsOf = (name: string) => pages.find(({ path }) => path === name)?.scripts ?? NaN;
    const heaviest = Math.max(...pages.filter((page) => !isProgress(page)).map(({ scripts }) => scripts));
    // The search page has only the scripts that all pages share, search and the keys of the learner.
    const own = scriptsOf('progress.html') + scriptsOf('missed.html') - 2 * scriptsOf('search.html');
    console.log(
      `Scripts, gzip: ${String(heaviest)} bytes on the heaviest page, ${String(own)} for progress and missed`,
    );
    expect(heaviest).toBeLessThanOrEqual(lessonBudget);
    expect(own).toBeLessThanOrEqual(progressBudget);
  });
}

test('every page with a search field has a script that knows whether / opens it', () => {
  const texts = htmlFiles(outputOf('sample')).map((path) => [
    path,
    readFileSync(join(outputOf('sample'), path), 'utf8'),
  ]);
  const searching = texts.filter(([, html = '']) => html.includes('id="SearchInput"'));
  expect(searching.length).toBeGreaterThan(20);
  const reading = /<script [^>]*src="[^"]*assets\/(?:lesson-|marks|missed|progress|single-keys)/;
  expect(searching.filter(([, html = '']) => !reading.test(html)).map(([path]) => path)).toEqual([]);
});

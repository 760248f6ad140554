import { expect, test } from './support/test.ts';
import { checkLinks } from './link-checker.ts';
import { outputOf, siteNames } from './support/sites.ts';

for (const site of siteNames) {
  test(`every link of the site "${site}" is relative and leads to an existing file`, () => {
    expect(checkLinks(outputOf(site))).toEqual([]);
  });
}

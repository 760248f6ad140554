import { expect, test } from 'vitest';
import type { HeaviestPage } from '../../output/heaviest-pages.ts';
import { weightLines, weightWarnings } from './weights.ts';

const page: HeaviestPage = {
  ...{ kind: 'lesson', path: 'a/b.html', html: 12_340, scripts: 6100, styles: 7000, requests: 5 },
};

test('the heaviest pages form a table with aligned columns', () => {
  const [head = '', row = ''] = weightLines([page]);
  expect(row).toContain('lesson');
  expect(row).toContain('a/b.html');
  for (const [name, value] of [
    ['HTML', '12.3'],
    ['scripts', '6.1'],
    ['styles', '7.0'],
    ['requests', '5'],
  ] as const) {
    const end = head.indexOf(name) + name.length;
    expect(row.slice(end - value.length, end), name).toBe(value);
  }
});

test('a page within its budget causes no warning', () => {
  expect(weightWarnings([page])).toEqual([]);
});

test.each([
  [{ html: 30_001 }, 'HTML'],
  [{ scripts: 6145 }, 'scripts'],
  [{ styles: 10_241 }, 'styles'],
  [{ requests: 7 }, 'requests'],
])('%o exceeds a budget and is reported with the page', (more, word) => {
  const warnings = weightWarnings([{ ...page, ...more }]);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain('a/b.html');
  expect(warnings[0]).toContain(word);
});

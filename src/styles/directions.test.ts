import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('.', import.meta.url);
const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));

/** Declarations that name a side of the screen, which would be the wrong side on right-to-left pages. */
const sided =
  /(?<![\w-])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|border-(?:top|bottom)-(?:left|right)-radius|left|right|(?:text-align|float|clear)\s*:\s*(?:left|right))\s*[:;}]/g;

/** Exceptions: code always runs from left to right, and authors align table columns. */
const meant = [
  'code.css: text-align: left;',
  'lesson.css: text-align: left;',
  'prose.css: text-align: left;',
  'prose.css: text-align: right;',
];

test.each(sheets)('%s is for both directions', (name) => {
  const css = readFileSync(new URL(name, folder), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const found = [...css.matchAll(sided)].map(([declaration]) => `${name}: ${declaration}`);
  expect(found.filter((declaration) => !meant.includes(declaration))).toEqual([]);
});

test('the pattern finds sides in every form', () => {
  const css = 'a{margin-left:0;left :0;border-left-color:red;border-top-right-radius:0;float: right;text-align:left}';
  expect([...css.matchAll(sided)]).toHaveLength(6);
  expect('a{margin-inline-start:0;inset-inline-end:0;text-align:start;--left:1;color:right-ground}').not.toMatch(sided);
});

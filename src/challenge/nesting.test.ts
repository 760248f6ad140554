import { expect, test } from 'vitest';
import { proseLesson } from './lesson.fixture.ts';
import { readLesson } from './lesson.ts';
import { nestingLimit } from './nesting.ts';

/** What is said of a lesson whose text begins in line 10. */
const said = (body: string) =>
  readLesson(proseLesson(`# --description--\n\n${body}`), 'f.md')
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code, line, column }) => `${code} ${line}:${column}`);

test.each([
  ['quotes', '>'.repeat(nestingLimit + 1), '10:1'],
  ['quotes with spaces between them', '> '.repeat(nestingLimit + 1), '10:1'],
  ['tags', '<b>'.repeat(nestingLimit + 1), `10:${3 * nestingLimit + 1}`],
  ['tags in lines of their own', '<div>\n'.repeat(nestingLimit + 1), `${10 + nestingLimit}:1`],
])('%s in one another are an error where they are too many', (_, body, place) => {
  expect(said(body)).toEqual([`nesting-too-deep ${place}`]);
});

const lists = (count: number) => Array.from({ length: count }, (_, index) => `${'  '.repeat(index)}- a`).join('\n');

test('lists in one another are an error where they are too many', () => {
  expect(said(lists(120))).toEqual([]);
  // Two pieces for each list, and a paragraph and its text in the last.
  expect(said(lists(160))).toEqual(['nesting-too-deep 159:301']);
});

test.each([
  ['tags after one another', '<b>x</b> '.repeat(10_000)],
  ['tags that enclose nothing', '<br> '.repeat(10_000)],
  ['lines of quotes', '> x\n'.repeat(10_000)],
  ['signs', '> a > b '.repeat(10_000)],
])('%s are as many as somebody likes', (_, body) => {
  expect(said(body)).toEqual([]);
});

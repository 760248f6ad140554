import { expect, test } from 'vitest';
import { proseLesson } from './lesson.fixture.ts';
import { readLesson } from './lesson.ts';
import { nestingLimit } from './nesting.ts';

/** The diagnostics of a lesson whose text begins on line 10. */
const reported = (body: string) =>
  readLesson(proseLesson(`# --description--\n\n${body}`), 'f.md')
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code, line, column }) => `${code} ${line}:${column}`);

test.each([
  ['quotes', '>'.repeat(nestingLimit + 1), '10:1'],
  ['quotes with spaces between them', '> '.repeat(nestingLimit + 1), '10:1'],
  ['tags', '<b>'.repeat(nestingLimit + 1), `10:${3 * nestingLimit + 1}`],
  ['tags in lines of their own', '<div>\n'.repeat(nestingLimit + 1), `${10 + nestingLimit}:1`],
])('%s nested too deeply are an error', (_, body, place) => {
  expect(reported(body)).toEqual([`nesting-too-deep ${place}`]);
});

const lists = (count: number) => Array.from({ length: count }, (_, index) => `${'  '.repeat(index)}- a`).join('\n');

test('lists nested too deeply are an error', () => {
  expect(reported(lists(120))).toEqual([]);
  // Two nodes for each list, and a paragraph and its text in the last.
  expect(reported(lists(160))).toEqual(['nesting-too-deep 159:301']);
});

test.each([
  ['tags after one another', '<b>x</b> '.repeat(10_000)],
  ['tags without content', '<br> '.repeat(10_000)],
  ['lines of quotes', '> x\n'.repeat(10_000)],
  ['signs', '> a > b '.repeat(10_000)],
])('%s have no limit', (_, body) => {
  expect(reported(body)).toEqual([]);
});

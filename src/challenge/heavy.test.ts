import { expect, test } from 'vitest';
import { attributeLimit, cellLimit, partLimit, signLimit } from './heavy.ts';
import { proseLesson } from './lesson.fixture.ts';
import { readLesson } from './lesson.ts';

/** The diagnostics of a lesson whose text begins on line 10. */
const reported = (body: string) =>
  readLesson(proseLesson(`# --description--\n\n${body}`), 'f.md')
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code, line, column }) => `${code} ${line}:${column}`);

const table = (columns: number, rows: number, start = '') =>
  [`${'|a'.repeat(columns)}|`, `${'|-'.repeat(columns)}|`, ...Array<string>(rows).fill('|x')]
    .map((line) => start + line)
    .join('\n');
const words = (count: number) => Array.from({ length: count }, (_, index) => `a${index}`);

test.each([
  ['a small table that grows', table(1000, cellLimit / 1000), '11:1'],
  ['the same in a quote', table(1000, cellLimit / 1000, '> '), '11:1'],
  ['the same with spaces and colons', table(1000, cellLimit / 1000).replaceAll('-', ' :-: '), '11:1'],
  ['many tables that grow', `${table(300, 100)}\n\n`.repeat(5), '114:1'],
  ['a very long table', table(2, cellLimit / 2), '11:1'],
  ['signs that start nothing', '*a_ '.repeat(signLimit / 2 + 1), '10:1'],
  ['signs in many lines', '*a_\n'.repeat(signLimit / 2 + 1), `${10 + signLimit / 2}:1`],
  ['references', '&copy;'.repeat(signLimit + 1), '10:1'],
  // The front matter has two lines of dashes, and the section its marker.
  ['rules', '---\n\n'.repeat(partLimit), `${10 + 2 * (partLimit - 3)}:1`],
  ['fences', '```\na\n```\n\n'.repeat(partLimit / 2), `${10 + 2 * (partLimit - 3)}:1`],
  ['attributes', `x <b ${words(attributeLimit + 1).join(' ')}>`, '10:3'],
  ['attributes with values', `<b ${words(attributeLimit + 1).join('=">" ')}=1>`, '10:1'],
  ['attributes with signs for names', `<b ' ${words(attributeLimit + 1).join('/')}>`, '10:1'],
])('too much markup is an error: %s', (_, body, place) => {
  expect(reported(body)).toEqual([`markup-too-heavy ${place}`]);
});

test.each([
  ['a large table', table(10, 1000)],
  ['many rules', 'a\n\n---\n\n'.repeat(2000)],
  ['paragraphs with emphasis', '*a* _b_ ~~c~~ &amp;\n\n'.repeat(2000)],
  ['words after a tag', `<b>${words(6000).join(' ')}</b>`],
  ['tags with attributes', '<b id="x" title="y">x</b> '.repeat(1000)],
])('normal markup is allowed: %s', (_, body) => {
  expect(reported(body)).toEqual([]);
});

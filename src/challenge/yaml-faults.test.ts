import { parseDocument } from 'yaml';
import { describe, expect, test } from 'vitest';
import { yamlFaults } from './yaml-faults.ts';

/** The faults of a text, as `line:column reason. fix.` */
function faultsOf(text: string): string[] {
  return yamlFaults(text, parseDocument(text, { logLevel: 'silent' })).map(({ reason, fix = '', offset }) => {
    const before = text.slice(0, offset).split('\n');
    return `${String(before.length)}:${String((before.at(-1) ?? '').length + 1)} ${reason}. ${fix}.`;
  });
}

const sameLevel = 'the line has the wrong indentation. Indent keys of the same level with the same number of spaces.';
const noPair = 'the line is not a `key: value` pair. Add a key and a colon, or put text of several lines in quotes.';
const beginsWith = (sign: string) => `this value begins with \`${sign}\`. Put the value in quotes.`;

describe('a common mistake in YAML has an explanation', () => {
  test.each([
    ['title: Hello: a greeting\nid: 1', '1:8 this value contains `: `. Put the value in quotes.'],
    ['title: “a: b”', '1:8 this value contains `: `. Put the value in quotes.'],
    ['id: 1\na:\n\tb: c', '3:1 the line is indented with a tab. Indent the line with spaces.'],
    ['a: 1\nb: 2\na: 3', '3:1 the key `a` is used twice. Remove one of the two.'],
    ['title: "Hello\nid: 1', '1:8 the quotation mark is not closed. Add the closing quotation mark.'],
    ["a: 'x'\ntitle: 'Hello\nid: 1", '2:8 the quotation mark is not closed. Add the closing quotation mark.'],
    [
      "title: 'It's me'\nid: 1",
      '1:12 the value continues after its closing quotation mark. Write each single quote in the value twice.',
    ],
    [
      'title: "Hello" - world',
      '1:16 the value continues after its closing quotation mark. Put the whole value in single quotes.',
    ],
    ['- "a" b', '1:7 the value continues after its closing quotation mark. Put the whole value in single quotes.'],
    ['title: @home', `1:8 ${beginsWith('@')}`],
    ['title: %d', `1:8 ${beginsWith('%')}`],
    ['title: `code` x', `1:8 ${beginsWith('`')}`],
    ['title: , a', `1:8 ${beginsWith(',')}`],
    ['title: *bold*\nid: 1', `1:8 ${beginsWith('*')}`],
    ['title: & x', `1:8 ${beginsWith('&')}`],
    ['title: !important', `1:8 ${beginsWith('!')}`],
    ['title: ? x', `1:8 ${beginsWith('?')}`],
    ['title: | x', `1:8 ${beginsWith('|')}`],
    ['title: > x', `1:8 ${beginsWith('>')}`],
    ['title: - a', `1:8 ${beginsWith('-')}`],
    ['title: [Draft] Hello\nid: 1', `1:8 ${beginsWith('[')}`],
    ['title: {x} y\nid: 1', `1:8 ${beginsWith('{')}`],
    ['title: ]', `1:8 ${beginsWith(']')}`],
    ['id: 1\ntitle:Hello\nx: 2', '2:1 there is no space after the colon. Add a space after `title:`.'],
    ['id: 1\ntitle:Hello', '2:1 there is no space after the colon. Add a space after `title:`.'],
    ['title:\u00A0Hello\nid: 1', '1:1 there is no space after the colon. Add a space after `title:`.'],
    ['hello\nid: 1', `1:1 ${noPair}`],
    ['id: 1\nhello', `2:1 ${noPair}`],
    ['id: 1\n- a', `2:1 ${noPair}`],
    ['id: 1\n title: x', `2:2 ${sameLevel}`],
    ['  id: 1\ntitle: x', `2:1 ${sameLevel}`],
    ['a:\n    b: 1\n  c: 2', `3:3 ${sameLevel}`],
    ['title: [a\nid: 1', '1:8 the bracket `[` is not closed. Close the bracket, or put the value in quotes.'],
    ['title: {a', '1:8 the bracket `{` is not closed. Close the bracket, or put the value in quotes.'],
    [
      'title: "C:\\dir"',
      '1:11 the backslash in double quotes is not a valid escape. Use single quotes, or write the backslash twice.',
    ],
  ])('%j', (text, explanation) => {
    expect(faultsOf(text)).toEqual([explanation]);
  });

  test('a merge conflict is reported at each of its lines', () => {
    const conflict = 'the file contains a merge conflict. Resolve the conflict and remove its lines.';
    const text = '<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x';
    expect(faultsOf(text)).toEqual([`1:1 ${conflict}`, `3:1 ${conflict}`, `5:1 ${conflict}`]);
  });
});

test('an uncommon mistake has the explanation of the library, without a position', () => {
  expect(faultsOf('%YAML x\n---\na: 1')).toEqual(['1:7 unsupported YAML version x. .']);
});

test.each(['', 'title: Hello', 'a: &x 1\nb: *x', 'a: [b, c]\nd: {e: f}', "title: 'It''s: here'", 'title: "#1"'])(
  'valid YAML has no faults: %j',
  (text) => {
    expect(faultsOf(text)).toEqual([]);
  },
);

import { expect, test } from 'vitest';
import { hasAllWords, isOnlySimilar, nearestFirst } from './nearness.ts';
import { parseQuery } from './search-words.ts';

const order = (query: string, ...texts: { title: string; content: string }[]) =>
  nearestFirst(parseQuery(query), texts, (text) => text).map(({ title }) => title);

test('a lesson with all words comes before one with some of them, which comes before one with other words', () => {
  const some = { title: 'some', content: 'A binary number.' };
  const others = { title: 'others', content: 'A binding seal.' };
  const all = { title: 'all', content: 'To search is a binary choice.' };
  expect(order('binary search', others, some, all)).toEqual(['all', 'some', 'others']);
});

test('words in the title come before adjacent words, which come before separate words', () => {
  const apart = { title: 'apart', content: 'Search a binary tree.' };
  const together = { title: 'together', content: 'What is a binary search?' };
  const titled = { title: 'Search a Binary Tree', content: 'Binary. Search.' };
  expect(order('binary search', apart, together, titled)).toEqual(['Search a Binary Tree', 'together', 'apart']);
});

test('a whole word comes before a part of a word, which comes before the beginning of a word', () => {
  const beginning = { title: 'Letters', content: 'Letters of a flag.' };
  const part = { title: 'part', content: 'Turn on `--let`.' };
  const whole = { title: 'whole', content: 'Start with `let`.' };
  expect(order('let', beginning, part, whole)).toEqual(['whole', 'part', 'Letters']);
});

test('a word with its signs and accents comes before others', () => {
  const other = { title: 'other', content: 'His resume. Its rope.' };
  const typed = { title: 'typed', content: 'His résumé. It’s rope.' };
  expect(order('résumé', other, typed)).toEqual(['typed', 'other']);
  expect(order("it's", other, typed)).toEqual(['typed', 'other']);
});

test('equally near lessons keep their order', () => {
  const content = 'A knot.';
  expect(order('knot', { title: 'b', content }, { title: 'a', content })).toEqual(['b', 'a']);
});

test.each([
  ['red knots', true],
  ['kno', true],
  ['not', true],
  ['blue knots', false],
])('a lesson about red knots has all words of “%s”: %s', (query, expected) => {
  expect(hasAllWords(parseQuery(query), { title: 'Knots', content: 'They are red.' })).toBe(expected);
});

test.each([
  ['camión', ['cámara'], false],
  ['camión', ['casa'], true],
  ['running', ['runs,'], false],
  ['go', ['got'], false],
  ['go', ['gap'], true],
  ['编程', ['编'], false],
  ['编程', ['程'], true],
  ['العنصر', ['عنصرا'], false],
  ['quzzle', ['quiz'], true],
  ['red knots', ['Knot.'], false],
  ['<nav>', ['<div>'], true],
])('%s, found for %j, is only similar: %s', (query, marked, expected) => {
  expect(isOnlySimilar(parseQuery(query), marked, { title: '', content: '' })).toBe(expected);
});

test('a lesson with the word in its title or inside another word is an exact match', () => {
  expect(isOnlySimilar(parseQuery('knot'), [], { title: 'The Knot', content: '' })).toBe(false);
  expect(isOnlySimilar(parseQuery('knot'), [], { title: 'The Loop', content: '' })).toBe(true);
  expect(isOnlySimilar(parseQuery('Knoten'), [], { title: '', content: 'Ein Doppelknoten.' })).toBe(false);
});

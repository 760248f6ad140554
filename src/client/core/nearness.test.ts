import { expect, test } from 'vitest';
import { isOnlySimilar, nearestFirst } from './nearness.ts';

const order = (query: string, ...texts: { title: string; content: string }[]) =>
  nearestFirst(query, texts, (text) => text).map(({ title }) => title);

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

test('equally near lessons keep their order', () => {
  const content = 'A knot.';
  expect(order('knot', { title: 'b', content }, { title: 'a', content })).toEqual(['b', 'a']);
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
])('%s, found for %j, is only similar: %s', (query, marked, expected) => {
  expect(isOnlySimilar(query, marked, '')).toBe(expected);
});

test('a lesson with the word in its title is an exact match', () => {
  expect(isOnlySimilar('knot', [], 'The Knot')).toBe(false);
  expect(isOnlySimilar('knot', [], 'The Loop')).toBe(true);
});

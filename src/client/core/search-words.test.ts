import { expect, test } from 'vitest';
import { folded, hasWord, isLongEnough, indexQuery } from './search-words.ts';

test.each([
  ['Árbol ÑANDÚ', 'arbol nandu'],
  ['مُدرَّسة', 'مدرسه'],
  ['الـعربية', 'العربيه'],
])('%s is compared as %s', (text, expected) => {
  expect(folded(text)).toBe(expected);
});

test.each([
  ['a bowline knot', 'bow', true],
  ['a rainbow', 'bow', false],
  ['a rainbow bow', 'bow', true],
  ['学习编程', '编程', true],
  ['ربط الحبل', 'حبل', true],
  ['وبالحبل', 'حبل', true],
  ['محبل', 'حبل', false],
])('%s has the word %s: %s', (text, word, expected) => {
  expect(hasWord(text, word)).toBe(expected);
});

test.each([
  ['', false],
  ['a', false],
  ['ab', true],
  ['绳', true],
  ['매', true],
])('%j is long enough to search for: %s', (query, expected) => {
  expect(isLongEnough(query)).toBe(expected);
});

test.each([
  ['lector de pantalla', 'lector pantalla'],
  ['Big O', 'Big O'],
  ['for 循环', 'for 循环'],
  ['to be', 'to be'],
  ['时间复杂度', '时间 复杂 度'],
  ['闭包', '闭包'],
])('%s is looked up as %s', (query, expected) => {
  expect(indexQuery(query)).toBe(expected);
});

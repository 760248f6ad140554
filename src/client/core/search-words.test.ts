import { expect, test } from 'vitest';
import { areAlike, isLetter, parseQuery, plain, tellingWords, wordsIn } from './search-words.ts';

const wholes = (text: string) => wordsIn(text).map(({ whole }) => whole);
const searched = (query: string) => parseQuery(query).words.map(({ whole }) => whole);

test.each([
  ['Árbol ÑANDÚ', ['arbol', 'nandu']],
  ['مُدرَّسة ٢٥', ['مدرسه', '25']],
  ['Straße, Œuvre', ['strasse', 'oeuvre']],
  ['IŞIK ışık', ['isik', 'isik']],
  ['סֵפֶר', ['ספר']],
  ['об’єкт обʼєкт', ['обєкт', 'обєкт']],
  ['(a) – “b”', ['a', 'b']],
  ['🚣!', ['🚣']],
])('the words of %s are without case, accents and vowel signs', (text, expected) => {
  expect(wholes(text)).toEqual(expected);
});

test.each([
  ['kebab-case', ['kebab', 'case']],
  ['camelCase', ['camel', 'case']],
  ['array.map()', ['array', 'map']],
  ['L’été', ['l', 'ete']],
  ['rope', []],
])('%s has the parts %j', (text, expected) => {
  expect(wordsIn(text).flatMap(({ parts }) => parts)).toEqual(expected);
});

test.each(['C++', 'C#', '.NET', '--flag', '@media', '::before', '<div>', '===', '!!'])(
  '%s is a word of its own',
  (text) => {
    const [word] = wordsIn(`(${text})`);
    expect(word?.whole).not.toBe(wholes(text.replace(/[^\w]/g, ''))[0]);
    expect(searched(`\`${text}\``)).toEqual([word?.whole]);
  },
);

test.each([
  ["l'héritage", ['heritage']],
  ['L’ŒUVRE', ['oeuvre']],
  ['dell’oggetto', ['oggetto']],
  ["aujourd'hui", ['aujourdhui']],
  ["can't", ['cant']],
  ['时间复杂度', ['时间', '复杂', '度']],
  ['  ` ', []],
])('%s is searched for as %j', (query, expected) => {
  expect(searched(query)).toEqual(expected);
});

test.each([
  ['lector de pantalla', ['lector', 'pantalla']],
  ['Big O', ['big', 'o']],
  ['for 循环', ['for', '循环']],
  ['c# lists', wholes('c# lists')],
  ['to be', ['to', 'be']],
])('only the telling words of %s are looked up', (query, expected) => {
  expect(tellingWords(parseQuery(query).words).map(({ whole }) => whole)).toEqual(expected);
});

test.each([
  ['c', true],
  ['م', true],
  ['ab', false],
  ['7', false],
  ['绳', false],
  ['매', false],
])('%s is a single letter: %s', (query, expected) => {
  expect(isLetter(query)).toBe(expected);
});

test.each([
  ['camión', 'cámara', true],
  ['وبالحبل', 'حبل', true],
  ['go', 'gap', false],
  ['编程', '编', true],
])('%s and %s are alike: %s', (one, other, expected) => {
  expect(areAlike(wholes(one).join(), wholes(other).join())).toBe(expected);
});

test('plain text has one case and one kind of apostrophe', () => {
  expect(plain('ItʼS')).toBe("it's");
});

import { describe, expect, test } from 'vitest';
import { isCode, lengthOf, plainText, withoutCode, wordsOf } from './plain-text.ts';

test.each([
  ['*one* **two** `three` <b>four</b>', 'one two three four'],
  ['_one_ two_three', 'one two_three'],
  ['[one](two.md) ![three](four.png)', 'one three'],
  ['one\n\n```js\ntwo();\n```\n\nthree', 'one two(); three'],
  ['a < b', 'a < b'],
])('the plain text of %j', (markdown, text) => {
  expect(plainText(markdown)).toBe(text);
});

test.each([
  ['**It’s** 5 o’clock!', 'it s 5 o clock'],
  ['¿Qué  hora es?', 'qué hora es'],
  ['ما هو؟', 'ما هو'],
  ['以上，全部。', '以上 全部'],
])('the words of %j', (markdown, words) => {
  expect(wordsOf(markdown)).toBe(words);
});

test('wide characters count as two letters', () => {
  expect(lengthOf('abc')).toBe(3);
  expect(lengthOf('你好 한국')).toBe(9);
  expect(lengthOf('👋')).toBe(1);
});

describe('Markdown that is only code', () => {
  test.each(['`a`', '```js\na\n```', '~~~\na\n~~~', '<pre>a</pre>', ' `a` '])('is %j', (markdown) => {
    expect(isCode(markdown)).toBe(true);
  });

  test.each(['a `b`', '`a` and `b`', 'a\n\n```\nb\n```'])('is not %j', (markdown) => {
    expect(isCode(markdown)).toBe(false);
  });
});

test('code can be removed from a text', () => {
  expect(withoutCode('one `two` three\n\n```js\nfour\n```\n\nfive').replace(/\s+/g, ' ')).toBe('one three five');
});

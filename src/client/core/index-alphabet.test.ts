import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromIndex, signLetters, toIndex } from './index-alphabet.ts';

/** Text of the index with the letters of signs in angle quotes, and with ¦ for seams. */
function readable(text: string): string {
  return toIndex(text)
    .replaceAll('`', '¦')
    .replaceAll('\u0345', '')
    .replace(signLetters, (letter) => `‹${fromIndex(letter)}›`);
}

test.each([
  ['C++ and C#.', 'C¦‹+›‹+› and C¦‹#›.'],
  ['on .NET', 'on ‹.›¦NET'],
  ['--flag, @media', '‹-›‹-›¦flag, ‹@›¦media'],
  ['<div> </div>', '‹<›¦div> ‹<›‹/›¦div>'],
  ['a===b, !!c', 'a¦‹=›‹=›‹=›¦b, ‹!›‹!›¦c'],
  ['${name}', '‹$›{name}'],
  ['() []', '‹(›‹)› ‹[›‹]›'],
  ['使用C#语言', '使用C¦‹#›¦语言'],
  ['5 €', '5 ‹€›'],
])('signs that tell words apart are letters: %s', (text, expected) => {
  expect(readable(text)).toBe(expected);
});

test.each(['Array.prototype.map()', 'TCP/IP', 'kebab-case', 'Wait... Really?!', '{"a":"b"}'])(
  'other signs stay: %s',
  (text) => {
    expect(readable(text)).toBe(text);
  },
);

test.each([
  ['16px 1.5rem', '16¦px 1.5¦rem'],
  ['1st, ES6, #3a0423', '1¦st, ES6, ‹#›¦3a0423'],
])('a unit is a part of its word: %s', (text, expected) => {
  expect(readable(text)).toBe(expected);
});

test.each([
  ['Œuvre, cœur, vitæ', 'OEuvre, coeur, vitae'],
  ['Straße, GRÖẞE', 'Strasse, GRÖSSE'],
  ['ışık, Iğdır', 'işik, Iğdir'],
  ['Łódź, søk', 'Lódź, sok'],
  ['مستشفى کتاب', 'مستشفي كتاب'],
])('letters are those of an ordinary keyboard: %s', (text, expected) => {
  expect(readable(text)).toBe(expected);
});

test.each(Array.from('’ʼ‘ʹ՚＇′´ʻ`'))('%s is an apostrophe', (apostrophe) => {
  expect(readable(`L${apostrophe}été об${apostrophe}єкт`)).toBe("L'été обєкт");
});

test('leaves out soft hyphens, tatweel and zero-width spaces, and composes letters', () => {
  expect(toIndex('un\u00ADder الـعربية a\u200Bb e\u0301')).toBe('under العربية ab é');
});

test('every text can be read again', () => {
  const unit = fc.constantFrom(...Array.from('abCßsœOEıŁصيکی’\'ʼ`.-+#=<>!?()[]{}@:;об漢か가,"1€ '), 'e\u0301', 'px');
  const texts = fc.array(unit, { maxLength: 40 }).map((units) => units.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      expect(fromIndex(toIndex(text))).toBe(text.normalize('NFC'));
    }),
    { numRuns: 2000 },
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blanksState, judgeBlank, withBlanksVerdict } from './blanks.ts';
import { comparable, differsByOne } from './normalise.ts';
import { keys, placeOf } from './record.fixture.ts';
import type { LessonRecord } from './record.ts';

const spanish = { language: 'es', isPinyin: false };
const chinese = { language: 'zh-CN', isPinyin: true };

describe('a right answer in a blank', () => {
  test.each([
    ['  Hola  ', 'hola'],
    ['HOLA', 'Hola'],
    ['don’t', "don't"],
    ['don‘t', "don't"],
    ['I\u00a0am', 'I am'],
    ['I   am', 'I am'],
    ['a\u200bb', 'ab'],
    ['well–known', 'well-known'],
    ['“yes”', '"yes"'],
    ['café', 'cafe\u0301'],
    ['Ａ１', 'a1'],
    ['３', '3'],
  ])('%j for %j', (typed, expected) => {
    expect(judgeBlank(typed, expected, spanish)).toBe('right');
  });

  test('follows the letters of the language: the Turkish I has a dotless small letter', () => {
    expect(judgeBlank('IRMAK', 'ırmak', { language: 'tr', isPinyin: false })).toBe('right');
    expect(judgeBlank('IRMAK', 'irmak', { language: 'en', isPinyin: false })).toBe('right');
  });

  test.each([
    ['你好', '你好 (nǐ hǎo)'],
    ['你 好', '你好 (nǐ hǎo)'],
    ['nǐ hǎo', '你好 (nǐ hǎo)'],
    ['ni3hao3', '你好 (nǐ hǎo)'],
    ['NI3 HAO3', '你好(nǐ hǎo)'],
    ['nǐhǎo', 'nǐ hǎo'],
    ['ma5', 'ma'],
    ['nü3', 'nǚ'],
  ])('can be Chinese: %j for %j', (typed, expected) => {
    expect(judgeBlank(typed, expected, chinese)).toBe('right');
  });
});

describe('a nearly right answer in a blank', () => {
  test.each([
    ['adios', 'adiós'],
    ['holla', 'hola'],
    ['hol', 'hola'],
    ['hole', 'hola'],
    ['mañanas', 'mañana'],
    ['ano', 'año'],
  ])('%j for %j', (typed, expected) => {
    expect(judgeBlank(typed, expected, spanish)).toBe('near');
  });

  test.each([
    ['xi1an1', "西安 (xī'ān)"],
    ["xi1'an1", '西安 (xī’ān)'],
    ['xi1 an1', '西安 (xīān)'],
    ['xīān', '西安 (xī-ān)'],
    ['hao3', '好 (hɑ̌o)'],
    ['lue4', '略 (lüè)'],
    ['lve4', '略 (lüè)'],
    ['qu4', '去 (qù)'],
    ['qv4', '去 (qù)'],
    ['ma0', '吗 (ma)'],
    ['nu:3 er2', "女儿 (nǚ'ér)"],
  ])('is right in each way to write pinyin: %s for %s', (typed, expected) => {
    expect(judgeBlank(typed, expected, chinese)).toBe('right');
  });

  test.each([
    ['xian1', "xī'ān"],
    ['lu4', 'lǜ'],
    ['nu3', 'nǚ'],
  ])('is not right if it is other pinyin: %s for %s', (typed, expected) => {
    expect(judgeBlank(typed, expected, chinese)).not.toBe('right');
  });

  test('has only wrong tones', () => {
    expect(judgeBlank('ni2hao3', '你好 (nǐ hǎo)', chinese)).toBe('near');
  });
});

describe('a wrong answer in a blank', () => {
  test.each([
    ['an', 'am'],
    ['sol', 'sal'],
    ['1001', '1000'],
    ['hlo', 'hola'],
    ['I am', 'Iam.'],
    ['adios amigos', 'adiós'],
    ['再见', 'hola'],
  ])('%j for %j', (typed, expected) => {
    expect(judgeBlank(typed, expected, spanish)).toBe('wrong');
  });

  test.each(['', '   ', '\u200b'])('is reported as empty: %j', (typed) => {
    expect(judgeBlank(typed, 'x', spanish)).toBe('empty');
  });
});

test('texts that differ in one added, removed or changed letter differ by one, in any position', () => {
  const word = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom('a', 'b', 'é', '好', '😀') });
  fc.assert(
    fc.property(word, word, fc.nat(), (one, other, at) => {
      expect(differsByOne(one, other)).toBe(differsByOne(other, one));
      const letters = Array.from(one);
      const place = at % letters.length;
      expect(differsByOne(one, letters.toSpliced(place, 0, 'z').join(''))).toBe(true);
      expect(differsByOne(one, letters.with(place, 'z').join(''))).toBe(true);
      expect(differsByOne(one, letters.toSpliced(place, 1).join(''))).toBe(true);
      expect(differsByOne(one, letters.toSpliced(place, 0, 'z', 'z').join(''))).toBe(false);
    }),
  );
});

test('normalising a normalised text changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = comparable(text, 'en');
      expect(judgeBlank(once, text, spanish)).toBe(once === '' ? 'empty' : 'right');
    }),
  );
});

describe('the record of blanks', () => {
  const key = keys.first;
  const place = placeOf({ questions: [key] });
  const verdict = (before: LessonRecord | undefined, typed: string[], isRight: boolean, now: number, isShown = false) =>
    withBlanksVerdict(before, place, key, { typed, isRight, isShown }, now);

  test('keeps the typed text until it is right, and then shows the answers', () => {
    const wrong = verdict(undefined, ['x', 'y'], false, 1);
    expect(blanksState(wrong, key, ['a', 'b'])).toMatchObject({
      typed: ['x', 'y'],
      isRight: false,
      tries: 1,
      misses: 1,
    });
    const right = verdict(wrong, ['a', 'b'], true, 2);
    expect(right).toMatchObject({ d: 2, q: { [key]: { s: 2, n: 2 } } });
    expect(blanksState(right, key, ['a', '好 (hǎo)'])).toMatchObject({ typed: ['a', '好'], isRight: true, misses: 0 });
  });

  test('is graded like a question', () => {
    const wrong = verdict(undefined, ['x'], false, 0);
    expect(verdict(undefined, ['a'], true, 0).q[key]?.h).toEqual([[0, 2]]);
    expect(verdict(wrong, ['a'], true, 1).q[key]?.h).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });

  test('counts shown answers as missed', () => {
    const shown = verdict(verdict(undefined, ['x'], false, 1), ['x'], false, 2, true);
    expect(shown.q[key]).toMatchObject({ s: 3, n: 1 });
    expect(blanksState(shown, key, ['a'])).toMatchObject({ isShown: true, typed: ['x'] });
  });
});

import { describe, expect, test } from 'vitest';
import { directionOf, knownTag, ownName, tagOfFolder } from './languages.ts';

describe('the tag of a folder', () => {
  test.each([
    ['english', 'en'],
    ['espanol', 'es'],
    ['arabic', 'ar'],
    ['chinese', 'zh'],
    ['chinese-traditional', 'zh-Hant'],
    ['german', 'de'],
    ['italian', 'it'],
    ['japanese', 'ja'],
    ['korean', 'ko'],
    ['portuguese', 'pt-BR'],
    ['swahili', 'sw'],
    ['ukrainian', 'uk'],
    ['fr', 'fr'],
    ['PT-br', 'pt-BR'],
    ['zh-hant-tw', 'zh-Hant-TW'],
  ])('%s is %s', (folder, tag) => {
    expect(tagOfFolder(folder)).toBe(tag);
  });

  test.each(['', 'not a tag', 'a', 'en_US', 'constructor', 'hasOwnProperty', '__proto__', 'toString'])(
    '%j is not a language',
    (folder) => {
      const tag = tagOfFolder(folder);
      expect(tag === undefined || typeof tag === 'string').toBe(true);
      if (folder !== 'toString') expect(tag).toBeUndefined();
    },
  );
});

test.each([
  ['en', 'en'],
  ['EN-us', 'en-US'],
  ['iw', 'he'],
  ['a', undefined],
  ['', undefined],
  ['en_US', undefined],
  ['klingon', undefined],
  ['xx', undefined],
])('the usual spelling of %j is %j', (tag, usual) => {
  expect(knownTag(tag)).toBe(usual);
});

test.each([
  ['en', 'English'],
  ['es', 'español'],
  ['ar', 'العربية'],
  ['de', 'Deutsch'],
  ['ja', '日本語'],
])('the own name of %s is %s', (tag, name) => {
  expect(ownName(tag)).toBe(name);
});

test('an unknown language has its tag as its name', () => {
  expect(ownName('qaa')).toBe('qaa');
});

test.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['he', 'rtl'],
  ['fa', 'rtl'],
  ['ur', 'rtl'],
  ['yi', 'rtl'],
  ['dv', 'rtl'],
  ['ckb', 'rtl'],
  ['az', 'ltr'],
  ['az-Arab', 'rtl'],
  ['pa', 'ltr'],
  ['pa-PK', 'rtl'],
  ['ks-Deva', 'ltr'],
  ['ar-Latn', 'ltr'],
  ['zh-Hant', 'ltr'],
  ['ar-XB', 'rtl'],
])('%s is written %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction);
});

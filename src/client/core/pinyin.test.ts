import { expect, test } from 'vitest';
import { withToneMarks } from './pinyin.ts';

// The rule of Hanyu Pinyin: the mark is on a or e, on the o of ou, or otherwise on the last vowel.
test.each([
  ['ni3 hao3', 'nǐ hǎo'],
  ['ma1 ma2 ma3 ma4 ma5', 'mā má mǎ mà ma'],
  ['lü4', 'lǜ'],
  ['lv4', 'lǜ'],
  ['lu:4', 'lǜ'],
  ['LV3', 'LǙ'],
  ['liu2', 'liú'],
  ['gui4', 'guì'],
  ['dou1', 'dōu'],
  ['xue2', 'xué'],
  ['jiao4', 'jiào'],
  ['xiong2', 'xióng'],
  ['er4', 'èr'],
  ['Zhong1guo2', 'Zhōngguó'],
  ['nǐ hǎo', 'nǐ hǎo'],
  ['2024', '2024'],
  ['ma0', 'ma'],
  ['hm3', 'hm3'],
  ['ni6', 'ni6'],
  ['', ''],
])('%s becomes %s', (typed, marked) => {
  expect(withToneMarks(typed)).toBe(marked.normalize('NFC'));
});

test('existing tone marks are unchanged', () => {
  for (const text of ['nǐ hǎo', 'lǜ', 'Zhōngguó']) expect(withToneMarks(withToneMarks(text))).toBe(text);
});

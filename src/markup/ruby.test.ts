import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasPair, rubyContent } from './ruby.ts';

const root = (children: ElementContent[]) => ({ type: 'root' as const, children });
/** Ruby as `[hanzi|pinyin]`, for short. */
const short = (text: string) =>
  toHtml(root(rubyContent(text))).replace(
    /<ruby>([^<]*)<rp> ?\(<\/rp><rt>([^<]*)<\/rt><rp>\)<\/rp><\/ruby>/g,
    '[$1|$2]',
  );

describe('a pair of hanzi and pinyin', () => {
  test.each([
    ['你好 (nǐ hǎo)', '[你好|nǐ hǎo]'],
    ['你好(nǐ hǎo)', '[你好|nǐ hǎo]'],
    ['你好   (nǐ hǎo)', '[你好|nǐ hǎo]'],
    ['你好 (nǐ hǎo)，绳结 (knot)', '[你好|nǐ hǎo]，绳结 (knot)'],
    // The example of format.md#pinyin with its blank filled in.
    ['我是 (wǒ shì) UI 设计师 (shè jì shī)，BLANK？', '[我是|wǒ shì] UI [设计师|shè jì shī]，BLANK？'],
    ['A：好 (hǎo)。', 'A：[好|hǎo]。'],
    ['好 (hǎo)好 (hǎo)', '[好|hǎo][好|hǎo]'],
    ['这儿 (zhèr) (here)', '[这儿|zhèr] (here)'],
  ])('is ruby, and the text around it is unchanged: %s', (text, expected) => {
    expect(short(text)).toBe(expected);
    expect(hasPair(text)).toBe(true);
  });

  test.each([
    '你好',
    'nǐ hǎo',
    'hello (world)',
    '你好（nǐ hǎo）',
    '你好 (1)',
    '你好 ()',
    '(nǐ) 好',
    '',
    '函数(function)',
    '绳结 (a knot)',
  ])('is not found in %s', (text) => {
    expect(hasPair(text)).toBe(false);
    expect(short(text)).toBe(text);
  });

  test('keeps all text for browsers without ruby', () => {
    const pair = fc.constantFrom('你好 (nǐ hǎo)', '好 (hǎo)', 'abc', '，', ' ', '(x)', '吗', '<b>', '&');
    fc.assert(
      fc.property(fc.array(pair), (pieces) => {
        const text = pieces.join('');
        // `rp` brings the brackets, and a space where there was none.
        expect(toString(root(rubyContent(text))).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  test('is escaped', () => {
    expect(toHtml(root(rubyContent('<b> 好 (<i>hǎo)')))).not.toMatch(/<[bi]>/);
  });
});

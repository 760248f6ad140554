import { expect, test } from 'vitest';
import { blankWidth } from './blank-width.ts';

test.each([
  ['a', 'short'],
  ['sailor', 'short'],
  ['sailors', 'middle'],
  ['fourteen signs', 'middle'],
  ['fifteen letters', 'long'],
  ['你好 (nǐ hǎo ma wǒ)', 'short'],
  ['😀😀😀😀😀😀', 'short'],
])('the blank for %j is %s', (answer, width) => {
  expect(blankWidth(answer)).toBe(width);
});

import { describe, expect, test } from 'vitest';
import { shownForm } from './shown-form.ts';

describe('two texts that are shown alike have the same form', () => {
  test.each([
    ['`x`', '<code>x</code>'],
    ['`x`', '``x``'],
    ['`x  y`', '``x y``'],
    ['`*x*`', '<code>\\*x\\*</code>'],
    ['`x`', '```\nx\n```'],
    ['**x** y', '__x__ y'],
    ['**x y**', '<b>x</b> <strong>y</strong>'],
    ['*x*', '<i>x</i>'],
    ['~~x~~', '<s>x</s>'],
    ['&lt;a&gt;', '\\<a\\>'],
    ['`<a>`', '<code>&lt;a&gt;</code>'],
    ['a &amp; b', 'a & b'],
    ['a  b', 'a b'],
    ['a&nbsp;b', 'a b'],
    ['a\nb', 'a b'],
    ['caf\u00E9', 'cafe\u0301'],
    ['a\u200Bb', 'ab'],
    ['a<!-- note -->', 'a'],
    ['<p>a</p>', 'a'],
    ['<span>a</span>', 'a'],
    ['[a](https://x.example/1)', 'a'],
    ['a\\_b', 'a_b'],
    ['**注意：**请', '<b>注意：</b>请'],
    ['![a](b.png)', '<img src="b.png" alt="c">'],
  ])('%s, %s', (one, another) => {
    expect(shownForm(one)).toBe(shownForm(another));
  });
});

describe('two texts that are shown differently have different forms', () => {
  test.each([
    ['x', '`x`'],
    ['x', '**x**'],
    ['*x*', '**x**'],
    ['x', 'X'],
    ['ab', 'a b'],
    ['x<sup>2</sup>', 'x2'],
    ['x<sub>2</sub>', 'x<sup>2</sup>'],
    ['<kbd>x</kbd>', '`x`'],
    ['```\nif a:\n  b\n```', '```\nif a:\nb\n```'],
    ['```\na\n```', '```\na\nb\n```'],
    ['a<br>b', 'a b'],
    ['1. a', '- a'],
    ['![a](b.png)', '![a](c.png)'],
    ['<x>', 'y'],
  ])('%s, %s', (one, another) => {
    expect(shownForm(one)).not.toBe(shownForm(another));
  });
});

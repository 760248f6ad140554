import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import { expect, test } from 'vitest';
import { fillPlaceholders, markPlaceholders, mayHavePlaceholders } from './placeholders.ts';

const words = { expected: '(expected)', actual: '(actual)' };

function filled(html: string, language?: typeof words): string {
  const tree = htmlToHast(html, { fragment: true }) as Root;
  markPlaceholders(tree);
  fillPlaceholders(tree, language);
  return toHtml(tree);
}

const expected = '<bdi class="placeholder">(expected)</bdi>';
const actual = '<bdi class="placeholder">(actual)</bdi>';

test.each([
  ['in code', '<p>Give <code>--fcc-expected--</code>.</p>', `<p>Give ${expected}.</p>`],
  ['in text', '<p>a --fcc-expected--, but --fcc-actual--.</p>', `<p>a ${expected}, but ${actual}.</p>`],
  ['between other code', '<code>a: --fcc-actual--;</code>', `<code>a: ${actual};</code>`],
  ['one directly after the other', '<p>--fcc-actual----fcc-expected--</p>', `<p>${actual}${expected}</p>`],
  ['with dashes that a translation changed', '<p>—fcc-actual— –– FCC-Expected ––</p>', `<p>${actual} ${expected}</p>`],
])('a placeholder %s becomes words', (_, html, result) => {
  expect(filled(html, words)).toBe(result);
  expect(mayHavePlaceholders(html)).toBe(true);
});

test('a placeholder becomes an ellipsis if the words are not known', () => {
  expect(filled('<p>--fcc-actual--</p>')).toBe('<p><bdi class="placeholder">…</bdi></p>');
});

test.each(['<pre><code>--fcc-actual--</code></pre>', '<p><code>var(--fcc-blue)</code></p>', '<p>--fcc-actual</p>'])(
  'other text stays: %s',
  (html) => {
    expect(filled(html, words)).toBe(html);
  },
);

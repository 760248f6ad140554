import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { splitForLabel } from './label.ts';

function split(html: string) {
  const { label, rest } = splitForLabel(htmlToHast(html, { fragment: true }) as Root);
  return { label: toHtml({ type: 'root', children: label }), rest: toHtml({ type: 'root', children: rest }) };
}

describe('content split for a label', () => {
  test.each([
    ['uses the words of a paragraph', '<p>a <em>b</em> <code>c</code></p>', 'a <em>b</em> <code>c</code>', ''],
    ['leaves the blocks after it', '<p>a</p>\n<ul><li>b</li></ul>\n<p>c</p>', 'a', '<ul><li>b</li></ul><p>c</p>'],
    [
      'turns a code block into inline code',
      '<pre tabindex="0"><code>a\nb</code></pre>',
      '<code class="block" translate="no">a\nb</code>',
      '',
    ],
    ['keeps the text of links, not the links', '<p>a <a href="x">b <em>c</em></a></p>', 'a b <em>c</em>', ''],
    ['keeps the text of nested links', '<p><strong><a href="x">b</a></strong></p>', '<strong>b</strong>', ''],
    ['uses bare text', 'a', 'a', ''],
    ['is empty for empty content', '', '', ''],
  ])('%s', (_, html, label, rest) => {
    expect(split(html)).toEqual({ label, rest });
  });

  test.each([
    '<ul><li>a</li></ul>',
    '<div><table><tbody><tr><td>a</td></tr></tbody></table></div>',
    '<blockquote>a</blockquote>',
  ])('has an empty label if it does not begin with words: %s', (html) => {
    expect(split(`${html}<p>b</p>`)).toEqual({ label: '', rest: `${html}<p>b</p>` });
  });

  test('puts no block into the label if the code block holds more than code', () => {
    const { label, rest } = split('<pre>a<b>c</b></pre>');
    expect(label).not.toContain('<pre');
    expect(label + rest).toContain('a<b>c</b>');
  });
});

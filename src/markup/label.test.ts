import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { splitForLabel } from './label.ts';

function split(html: string) {
  const { label, rest } = splitForLabel(htmlToHast(html, { fragment: true }) as Root);
  return { label: toHtml({ type: 'root', children: label }), rest: toHtml({ type: 'root', children: rest }) };
}

describe('content cut for a label', () => {
  test.each([
    ['a single paragraph gives its words', '<p>a <em>b</em> <code>c</code></p>', 'a <em>b</em> <code>c</code>', ''],
    ['the blocks after it stay blocks', '<p>a</p>\n<ul><li>b</li></ul>\n<p>c</p>', 'a', '<ul><li>b</li></ul><p>c</p>'],
    ['code becomes code in a line', '<pre tabindex="0"><code>a\nb</code></pre>', '<code class="block">a\nb</code>', ''],
    ['links lose their address, not their words', '<p>a <a href="x">b <em>c</em></a></p>', 'a b <em>c</em>', ''],
    ['links inside of others too', '<p><strong><a href="x">b</a></strong></p>', '<strong>b</strong>', ''],
    ['bare text is itself', 'a', 'a', ''],
    ['nothing gives nothing', '', '', ''],
  ])('%s', (_, html, label, rest) => {
    expect(split(html)).toEqual({ label, rest });
  });

  test.each([
    '<ul><li>a</li></ul>',
    '<div><table><tbody><tr><td>a</td></tr></tbody></table></div>',
    '<blockquote>a</blockquote>',
  ])('has no label where no words lead: %s', (html) => {
    expect(split(`${html}<p>b</p>`)).toEqual({ label: '', rest: `${html}<p>b</p>` });
  });

  test('puts no block into the label where the code block holds more than code', () => {
    const { label, rest } = split('<pre>a<b>c</b></pre>');
    expect(label).not.toContain('<pre');
    expect(label + rest).toContain('a<b>c</b>');
  });
});

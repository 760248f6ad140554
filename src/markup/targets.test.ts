import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { isElsewhere, resolveTargets } from './targets.ts';

/** HTML where `ok…` resolves to `R/ok…` and other targets of this site do not resolve. */
function resolved(html: string, images: 'link' | 'load' = 'link'): string {
  const tree = htmlToHast(html, { fragment: true }) as Root;
  resolveTargets(tree, { resolve: (target) => (target.startsWith('ok') ? `R/${target}` : undefined), images });
  return toHtml(tree);
}

describe('a URL', () => {
  test.each(['https://a.example', 'HTTP://A.EXAMPLE', '//a.example/b', 'mailto:a@b.example'])(
    '%s is of another site',
    (target) => {
      expect(isElsewhere(target)).toBe(true);
    },
  );

  test.each(['a.html', '/learn/x', '#a', '../a:b', './a', '', '?q=a:b'])('%s is of this site', (target) => {
    expect(isElsewhere(target)).toBe(false);
  });
});

describe('a link', () => {
  test.each([
    ['of this site is resolved', '<a href="ok.html">a</a>', '<a href="R/ok.html">a</a>'],
    ['that leads nowhere becomes its text', '<a href="no.html">a <b>c</b></a>', 'a <b>c</b>'],
    ['without a URL becomes its text', '<a>a</a>', 'a'],
    ['to another site is unchanged', '<a href="https://a.example/">a</a>', '<a href="https://a.example/">a</a>'],
    ['without a scheme gets one', '<a href="//a.example/">a</a>', '<a href="https://a.example/">a</a>'],
    ['in code that leads nowhere becomes its text', '<code><a href="no.html">a</a></code>', '<code>a</code>'],
  ])('%s', (_, html, expected) => {
    expect(resolved(html)).toBe(expected);
  });

  test('that opens a new window gets noopener', () => {
    expect(resolved('<a href="https://a.example/" target="_blank">a</a>')).toMatch(/rel="[^"]*noopener/);
  });
});

describe('an image', () => {
  const remote = '<img src="https://cdn.example/a.png" alt="A cat">';

  test('of this site is shown', () => {
    expect(resolved('<img src="ok.png" alt="a">')).toMatch(/<img src="R\/ok\.png" alt="a"/);
  });

  test('of another site becomes a link with its description and host', () => {
    const shown = resolved(remote);
    expect(shown).not.toContain('<img');
    expect(shown).toMatch(/<a href="https:\/\/cdn\.example\/a\.png"[^>]*>A cat \(cdn\.example\)<\/a>/);
  });

  test('of another site without a description becomes a link with its host', () => {
    expect(resolved('<img src="//cdn.example/a.png" alt="">')).toMatch(
      /<a href="https:\/\/cdn\.example\/a\.png"[^>]*>cdn\.example<\/a>/,
    );
  });

  test('of another site in a link becomes text, since links do not nest', () => {
    const shown = resolved(`<a href="https://b.example/">${remote}</a>`);
    expect(shown.match(/<a /g)).toHaveLength(1);
    expect(shown).toContain('A cat');
  });

  test('of another site is shown if the site allows it', () => {
    expect(resolved(remote, 'load')).toContain('<img src="https://cdn.example/a.png"');
  });

  test('that does not exist becomes its description', () => {
    expect(resolved('<img src="images/spacer.gif" alt="A gap">')).toBe('A gap');
  });

  test('that does not exist and has no description is removed', () => {
    expect(resolved('<p><img src="images/spacer.gif" alt=""></p>')).toBe('<p></p>');
  });
});

test('keeps the text of a broken link, even if it has more nodes than a function call accepts as arguments', () => {
  const children = Array.from({ length: 200_000 }, () => ({ type: 'text' as const, value: 'x' }));
  const link = { type: 'element' as const, tagName: 'a', properties: { href: 'nowhere' }, children };
  const tree: Root = { type: 'root', children: [link] };
  resolveTargets(tree, { resolve: () => undefined, images: 'link' });
  expect(tree.children).toHaveLength(children.length);
});

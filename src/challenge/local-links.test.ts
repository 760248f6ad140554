import { markdownToMdast, mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { dialect } from '../markup/dialect.ts';
import { localLinks } from './local-links.ts';

const found = (source: string) => localLinks([markdownToMdast(source, { features: dialect })]);

describe('a link to this site', () => {
  test.each([
    ['in Markdown', 'See [this](../a/b.md "Title").', '../a/b.md', 5],
    ['to a place in the page', '[a](#b)', '#b', 1],
    ['without an address', 'a [b]()', '', 3],
    ['by a definition', '[a]: b.md', 'b.md', 1],
    ['in HTML', 'a <a href=" /learn/b ">c</a>', '/learn/b', 3],
    ['in HTML with escapes', '<a href="b?c&amp;d">e</a>', 'b?c&d', 1],
    ['in a frame', 'a <iframe src="b.html"></iframe>', 'b.html', 3],
  ])('%s', (_, source, target, column) => {
    expect(found(source)).toEqual([{ kind: 'link', target, line: 1, column }]);
  });

  test('in MDX', () => {
    const tree = mdxToMdast('A <a href="b">c</a>\n\n<img src="d.png" />', {});
    expect(localLinks([tree])).toEqual([
      { kind: 'link', target: 'b', line: 1, column: 3 },
      { kind: 'image', target: 'd.png', line: 3, column: 1 },
    ]);
  });
});

test.each([
  ['in Markdown', 'a ![b](c.png)'],
  ['in HTML', 'a <IMG alt="b" src="c.png">'],
])('an image of this site %s', (_, source) => {
  expect(found(source)).toEqual([{ kind: 'image', target: 'c.png', line: 1, column: 3 }]);
});

test('several links in a block of HTML have their own positions', () => {
  expect(found('a\n\n<div><a href="b">c</a>\n  <img src="d.png"> <a href="e">f</a>\n</div>')).toEqual([
    { kind: 'link', target: 'b', line: 3, column: 6 },
    { kind: 'image', target: 'd.png', line: 4, column: 3 },
    { kind: 'link', target: 'e', line: 4, column: 21 },
  ]);
});

test.each([
  '[a](https://b.example) <a href="//b.example">c</a> ![d](http://b.example/e.png) <mailto:a@b.example>',
  'https://b.example www.b.example',
  '`[a](b)` `<a href="b">`',
  '```html\n<a href="b"></a>\n```',
  '<a>b</a> <img alt="b">',
  '<!-- <a href="b"> -->',
])('%j contains no link to this site', (source) => {
  expect(found(source)).toEqual([]);
});

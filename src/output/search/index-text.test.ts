import { expect, test } from 'vitest';
import { toIndex } from '../../client/core/index-alphabet.ts';
import { htmlToIndex, textOf } from './index-text.ts';

test('only the text of a page is written in the alphabet of the index', () => {
  const html = '<h2 id="c++" title="a > b">C++</h2><p>a&#x3C;b &amp; &lt;i></p>';
  expect(htmlToIndex(html)).toBe(
    `<h2 id="c++" title="a > b">${toIndex('C++')}</h2><p>a&lt;b ${toIndex('&')} ${toIndex('<i>').replace('>', '&gt;')}</p>`,
  );
});

test('the text of a page has a space for each tag', () => {
  expect(textOf('<h1>A</h1><p>b &amp; c</p>')).toBe(' A  b & c ');
});

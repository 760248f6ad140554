import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import { expect, test } from 'vitest';
import { walkElements } from './walk.ts';

const parse = (html: string) => htmlToHast(html, { fragment: true }) as Root;
const element = (tagName: string): Element => ({ type: 'element', tagName, properties: {}, children: [] });

test('visits every element once, parents first, with its parent', () => {
  const visited: string[] = [];
  walkElements(parse('<p>a<b>c<i>d</i></b></p><ul><li></li></ul>'), ({ tagName }, parent) => {
    visited.push(`${parent.type === 'root' ? '' : parent.tagName}>${tagName}`);
    return undefined;
  });
  expect(visited).toEqual(['>p', 'p>b', 'b>i', '>ul', 'ul>li']);
});

test('visits the elements after a replaced one, but not its replacement', () => {
  const tree = parse('<p><a></a><b></b><i></i></p>');
  const visited: string[] = [];
  walkElements(tree, ({ tagName }) => {
    visited.push(tagName);
    if (tagName === 'a') return [element('a'), element('u')];
    return tagName === 'b' ? [] : undefined;
  });
  expect(visited).toEqual(['p', 'a', 'b', 'i']);
  expect(toHtml(tree)).toBe('<p><a></a><u></u><i></i></p>');
});

test('can wrap an element in another', () => {
  const tree = parse('<table></table><table></table>');
  walkElements(tree, (node) => (node.tagName === 'table' ? [{ ...element('div'), children: [node] }] : undefined));
  expect(toHtml(tree)).toBe('<div><table></table></div><div><table></table></div>');
});

test('replaces an element with more nodes than a function call accepts as arguments', () => {
  const tree: Root = { type: 'root', children: [element('p')] };
  const many = Array.from({ length: 200_000 }, () => element('i'));
  walkElements(tree, () => many);
  expect(tree.children).toHaveLength(many.length);
});

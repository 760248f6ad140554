import type { Element, Root } from 'hast';
import { delimiterHelp } from './delimiter-help.ts';
import { walkElements } from './walk.ts';

/** Obsolete tags and their successors. */
export const successors: Readonly<Record<string, string>> = {
  acronym: 'abbr',
  big: 'span',
  footer: 'div',
  strike: 's',
  tt: 'code',
};

/**
 * Translates HTML that pages may not have: alignment and sizes in styles, frames, which become links, and obsolete tags
 * (see format.md#markdown-and-html). It runs before the sanitiser, which drops the rest.
 */
export function translateHtml(tree: Root): void {
  walkElements(tree, (node) => {
    node.tagName = successors[node.tagName] ?? node.tagName;
    const { style } = node.properties;
    if (typeof style === 'string') keepStyle(node, style);
    if (node.tagName === 'iframe') toLink(node);
    return undefined;
  });
}

/**
 * Undoes what the parser adds but the dialect does not have: the box of a task list becomes text again, since `- [ ] x` is an
 * ordinary list item. Also removes the helper character of the repair.
 */
export function restoreText(tree: Root | Element): void {
  tree.children.forEach((node, index) => {
    if (node.type === 'text' && node.value.includes(delimiterHelp)) {
      node.value = node.value.replaceAll(delimiterHelp, '');
    } else if (node.type === 'element' && node.tagName === 'input') {
      tree.children[index] = { type: 'text', value: node.properties['checked'] ? '[x]' : '[ ]' };
    } else if (node.type === 'element') restoreText(node);
  });
}

function keepStyle(node: Element, style: string): void {
  const value = (property: string, values: string) =>
    new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*(${values})`, 'i').exec(style)?.[1]?.toLowerCase();
  const alignment = value('text-align', 'left|center|right');
  if (alignment !== undefined) node.properties['className'] = [`align-${alignment}`];
  if (node.tagName !== 'img') return;
  for (const side of ['width', 'height']) {
    const pixels = value(side, '\\d{1,4}(?=px)');
    if (pixels !== undefined) node.properties[side] = Number(pixels);
  }
}

/** Replaces a frame by a link. A frame would load another site without the learner's consent. */
function toLink(frame: Element): void {
  const { src, title } = frame.properties;
  frame.tagName = 'a';
  frame.properties = { href: src };
  const text = typeof title === 'string' && title.trim() !== '' ? title.trim() : typeof src === 'string' ? src : '';
  frame.children = [{ type: 'text', value: text }];
}

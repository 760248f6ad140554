import type { Root } from 'hast';
import { toString as textOfElement } from 'hast-util-to-string';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { htmlToHast } from 'satteri';
import { HeadingIds } from '../markup/heading-ids.ts';
import { walkElements } from '../markup/walk.ts';

/** The ids of the headings in some content, as pages assign them. */
export function headingIds(nodes: readonly Nodes[]): string[] {
  const ids = new HeadingIds();
  return headingTexts(nodes).map((text) => ids.next(text.replace(/\s+/g, ' ').trim()));
}

function headingTexts(nodes: readonly Nodes[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'heading') return [toString(node, { includeImageAlt: false, includeHtml: false })];
    if (node.type === 'html') return /<h[1-6]\b/i.test(node.value) ? textsInHtml(node.value) : [];
    return 'children' in node ? headingTexts(node.children) : [];
  });
}

function textsInHtml(html: string): string[] {
  const texts: string[] = [];
  walkElements(htmlToHast(html, { fragment: true }) as Root, (element) => {
    if (/^h[1-6]$/.test(element.tagName)) texts.push(textOfElement(element));
    return undefined;
  });
  return texts;
}

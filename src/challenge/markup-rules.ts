import type { Html, Nodes } from 'mdast';
import type { Root } from 'hast';
import { htmlToHast } from 'satteri';
import type { Report } from '../diagnostics/diagnostic.ts';
import { isKnownLanguage } from '../markup/code-languages.ts';
import { isHtmlTag } from '../markup/html-tags.ts';
import { mayStand } from '../markup/sanitise.ts';
import { walkElements } from '../markup/walk.ts';

/** Reports what of a lesson's Markdown cannot be shown as it was written (FORMAT 6 and 9). */
export function checkMarkup(nodes: readonly Nodes[], report: Report): void {
  for (const node of nodes) {
    const place = node.position?.start ?? { line: 1, column: 1 };
    if (node.type === 'html') checkHtml(node, place, report);
    else if ('url' in node && isScript(node.url)) report('html-unsafe', place, { attribute: 'href', tag: 'a' });
    else if (node.type === 'code' && !isKnownLanguage(node.lang ?? '')) {
      report('code-language-unknown', place, { language: (node.lang ?? '').slice(0, 40) });
    }
    if ('children' in node) checkMarkup(node.children, report);
  }
}

function checkHtml({ value }: Html, place: { line: number; column: number }, report: Report): void {
  const unknown = [...value.matchAll(/<([A-Za-z][A-Za-z0-9:-]*)/g)]
    .map(([, tag = '']) => tag)
    .find((tag) => !isHtmlTag(tag));
  if (unknown !== undefined) report('html-unknown', place, { tag: unknown });
  walkElements(htmlToHast(value, { fragment: true }) as Root, ({ tagName, properties }) => {
    if (tagName === 'iframe') report('html-frame', place);
    else if (isHtmlTag(tagName) && !mayStand(tagName)) report('html-not-allowed', place, { tag: tagName });
    if (properties['style'] !== undefined) report('html-style', place, { tag: tagName });
    for (const [attribute, content] of Object.entries(properties)) {
      const runs = /^on[A-Z]/.test(attribute) || ((attribute === 'href' || attribute === 'src') && isScript(content));
      if (runs) report('html-unsafe', place, { attribute: attribute.toLowerCase(), tag: tagName });
    }
    return undefined;
  });
}

function isScript(address: unknown): boolean {
  // Browsers ignore white space and control characters in a scheme.
  return typeof address === 'string' && /^(?:javascript|vbscript|data):/i.test(address.replace(/[\s\p{Cc}]/gu, ''));
}

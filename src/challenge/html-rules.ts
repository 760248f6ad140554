import type { Root } from 'hast';
import type { Html } from 'mdast';
import { htmlToHast } from 'satteri';
import type { Place, Report } from '../diagnostics/diagnostic.ts';
import { isHtmlTag } from '../markup/html-tags.ts';
import { isAllowedTag } from '../markup/sanitise.ts';
import { walkElements } from '../markup/walk.ts';

/** Placeholders that translation tools use for tags and sometimes leave behind (see format.md#irregular-files). */
const placeholder = /^(?:l?txt|tag|ph|x|g|bx|ex)\d+$/i;

/** Reports the parts of a piece of HTML that do not reach a page unchanged. */
export function checkHtml({ value }: Html, place: Place, report: Report): void {
  const unknown = [...value.matchAll(/<([A-Za-z][A-Za-z0-9:-]*)/g)]
    .map(([, tag = '']) => tag)
    .find((tag) => !isHtmlTag(tag));
  if (unknown !== undefined)
    report(placeholder.test(unknown) ? 'placeholder-left' : 'html-unknown', place, { tag: unknown });
  walkElements(htmlToHast(value, { fragment: true }) as Root, ({ tagName, properties }) => {
    if (tagName === 'iframe') report('html-frame', place);
    else if (isHtmlTag(tagName) && !isAllowedTag(tagName)) report('html-not-allowed', place, { tag: tagName });
    if (tagName === 'img' && properties['alt'] === undefined) report('image-alt-missing', place);
    if (properties['style'] !== undefined) report('html-style', place, { tag: tagName });
    for (const [attribute, content] of Object.entries(properties)) {
      const runs = /^on[a-z]/i.test(attribute) || ((attribute === 'href' || attribute === 'src') && isScript(content));
      if (runs) report('html-unsafe', place, { attribute: attribute.toLowerCase(), tag: tagName });
    }
    return undefined;
  });
}

/** True for a URL that would run code. */
export function isScript(address: unknown): boolean {
  // Browsers ignore white space and control characters in a scheme.
  return typeof address === 'string' && /^(?:javascript|vbscript|data):/i.test(address.replace(/[\s\p{Cc}]/gu, ''));
}

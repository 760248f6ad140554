import { element } from '../dom.ts';
import type { Hit, Part } from './index.ts';

/** How many sections of a lesson are shown with it. */
const shownSections = 2;

/**
 * A lesson that was found: where it is, and the sections in which it has what was asked for, each with an excerpt.
 * @param root link to the root of the output
 */
export function resultItem(hit: Hit, root: string): HTMLLIElement {
  const item = element('li', '');
  item.append(link(hit.meta['title'] ?? hit.url, root, hit.url));
  const block = hit.meta['block'];
  if (block) {
    const place = element('span', 'search-block note', block);
    place.dir = 'auto';
    item.append(' ', place);
  }
  const sections = hit.sub_results
    .filter(({ url }) => url.includes('#'))
    .toSorted((one, other) => marksIn(other) - marksIn(one))
    .slice(0, shownSections);
  const isAtTop = hit.sub_results.some(({ url }) => !url.includes('#'));
  if (isAtTop || sections.length === 0) item.append(excerptOf(isAtTop ? (hit.sub_results[0] ?? hit) : hit));
  for (const section of sections) item.append(sectionOf(section, root));
  return item;
}

function marksIn({ excerpt }: Part): number {
  return excerpt.split('<mark>').length;
}

function sectionOf(part: Part, root: string): HTMLElement {
  const section = element('div', 'search-section');
  section.append(link(part.title ?? '', root, part.url), excerptOf(part));
  return section;
}

function link(text: string, root: string, url: string): HTMLAnchorElement {
  const anchor = element('a', '', text);
  anchor.dir = 'auto';
  anchor.href = root + url.replace(/^\/+/, '');
  return anchor;
}

/** Pagefind's excerpt is text with `<mark>` around what was found and escaped letters; only that is taken over. */
function excerptOf({ excerpt }: Part): HTMLParagraphElement {
  const paragraph = element('p', '');
  paragraph.dir = 'auto';
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html');
  for (const node of parsed.body.childNodes) {
    paragraph.append(node.nodeName === 'MARK' ? element('mark', '', node.textContent ?? '') : (node.textContent ?? ''));
  }
  return paragraph;
}

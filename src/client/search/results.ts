import { fromIndex } from '../core/index-alphabet.ts';
import { button, element, type Words } from '../dom.ts';
import type { SearchResults } from './find.ts';
import type { Hit, Part } from './index.ts';

/** How many lessons are shown at once. */
const shownAtOnce = 10;

/** How many sections of a lesson are shown with it. */
const shownSections = 2;

/** The first lessons as a list. */
export function resultList(hits: readonly Hit[], root: string): HTMLOListElement {
  const list = element('ol', 'search-results');
  list.append(...hits.slice(0, shownAtOnce).map((hit) => resultItem(hit, root)));
  return list;
}

/** The first lessons as a list, and a button that adds more to it. */
export function resultPages(
  { hits, count, more }: SearchResults,
  { root, words }: { readonly root: string; readonly words: Words },
): HTMLElement[] {
  const list = resultList(hits, root);
  const rest = hits.slice(shownAtOnce);
  const showMore = async () => {
    const next = rest.length > 0 ? rest.splice(0, shownAtOnce) : await more();
    const items = next.map((hit) => resultItem(hit, root));
    list.append(...items);
    moreButton.hidden = list.childElementCount >= count;
    items[0]?.querySelector('a')?.focus();
  };
  const moreButton = button(words['searchMore'], () => void showMore());
  moreButton.className = 'search-more';
  moreButton.hidden = list.childElementCount >= count;
  return [list, moreButton];
}

/**
 * A lesson with its block, and an excerpt of each section that matches the query.
 * @param root link to the root of the output
 */
function resultItem(hit: Hit, root: string): HTMLLIElement {
  const item = element('li', '');
  item.append(link(hit.meta['title'] ?? hit.url, root, hit.url));
  const block = hit.meta['block'];
  if (block) item.append(' ', element('span', 'search-block note', block));
  const sections = hit.sub_results
    .filter(({ url }) => url.includes('#'))
    .sort((one, other) => marksIn(other) - marksIn(one))
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
  anchor.href = root + url.replace(/^\/+/, '');
  return anchor;
}

/** Pagefind's excerpt is escaped text with `<mark>` around each match. Other markup is left out. */
function excerptOf({ excerpt }: Part): HTMLParagraphElement {
  const paragraph = element('p', '');
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html');
  for (const node of parsed.body.childNodes) {
    const text = fromIndex(node.textContent ?? '');
    paragraph.append(node.nodeName === 'MARK' ? element('mark', '', text) : text);
  }
  return paragraph;
}

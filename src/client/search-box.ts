import { counted, element, type Words } from './dom.ts';
import { openIndex, type Hit, type Pagefind } from './search/index.ts';

export interface SearchBoxOptions {
  /** Address of the folder of the index. */
  readonly index: string;
  /** Called when this output has no index that works here. */
  readonly onMissing: () => void;
  /** Link to the root of the output. */
  readonly root: string;
  readonly words: Words;
}

const shownAtOnce = 10;

/** Puts a search field with results as you type into a place. `start` fills it, focuses it and searches. */
export function mountSearchBox(place: HTMLElement, { index, onMissing, root, words }: SearchBoxOptions) {
  const form = element('form', 'search-box');
  form.role = 'search';
  const label = element('label', '', words['searchLessons']);
  const row = element('div', 'search-row');
  const input = element('input');
  input.type = 'search';
  input.id = 'SearchInput';
  input.placeholder = words['searchPlaceholder'] ?? '';
  input.autocomplete = 'off';
  label.htmlFor = input.id;
  const status = element('p', 'search-status note');
  status.role = 'status';
  const list = element('ol', 'search-results');
  row.append(input);
  form.append(label, row, status, list);
  place.append(form);

  let opening: Promise<Pagefind | undefined> | undefined;
  const search = async () => {
    const query = input.value.trim();
    status.textContent = query === '' ? '' : (words['searchWorking'] ?? '');
    if (query === '') list.replaceChildren();
    try {
      const pagefind = await (opening ??= openIndex(index));
      if (!pagefind) {
        onMissing();
        return;
      }
      const found = await pagefind.search(query);
      if (query === '' || query !== input.value.trim()) return;
      const hits = await Promise.all(found.results.slice(0, shownAtOnce).map((result) => result.data()));
      list.replaceChildren(...hits.map((hit) => resultItem(hit, root)));
      const count = found.results.length;
      status.textContent = count > 0 ? counted(words, 'searchResults', count) : (words['searchNothing'] ?? '');
    } catch {
      opening = undefined;
      status.textContent = words['searchFailed'] ?? '';
    }
  };
  input.addEventListener('input', () => void search());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
  return {
    start(query: string) {
      if (query) input.value = query;
      input.focus();
      void search();
    },
  };
}

function resultItem(hit: Hit, root: string): HTMLLIElement {
  const item = element('li');
  const link = element('a', '', hit.meta.title ?? hit.url);
  link.dir = 'auto';
  link.href = root + hit.url.replace(/^\/+/, '');
  item.append(link, excerpt(hit.excerpt));
  return item;
}

/** Pagefind's excerpt is text with `<mark>` around hits and escaped letters; only that is taken over. */
function excerpt(html: string): HTMLParagraphElement {
  const paragraph = element('p');
  paragraph.dir = 'auto';
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const node of parsed.body.childNodes) {
    paragraph.append(node.nodeName === 'MARK' ? element('mark', '', node.textContent ?? '') : (node.textContent ?? ''));
  }
  return paragraph;
}

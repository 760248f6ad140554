import { isLongEnough } from './core/search-words.ts';
import { button, counted, element, type Words } from './dom.ts';
import { moveByArrows } from './search/arrows.ts';
import { makeFilters } from './search/filters.ts';
import { find, type SearchResults } from './search/find.ts';
import { openIndex, type Hit, type Pagefind } from './search/index.ts';
import { resultItem } from './search/results.ts';

export interface SearchBoxOptions {
  /** Address of the folder of the index. */
  readonly index: string;
  /** Called when this output has no index that works here. */
  readonly onMissing: () => void;
  /** Called when another query was answered, or what is typed is none yet. */
  readonly onQuery: (query: string) => void;
  /** Link to the root of the output. */
  readonly root: string;
  readonly words: Words;
}

const shownAtOnce = 10;

/** How long a learner may pause while typing, in milliseconds. */
const pause = 150;

/** A search field that searches. */
export interface SearchBox {
  readonly field: HTMLInputElement;
  /** Searches at once for what stands in the field. */
  readonly search: () => void;
}

/** Gives the search form of the page results as you type, and filters. */
export function mountSearchBox(form: HTMLFormElement, options: SearchBoxOptions): SearchBox {
  const { index, onMissing, onQuery, root, words } = options;
  const [input] = form.getElementsByTagName('input');
  if (!input) throw new Error('The search form has no field.');
  const status = element('p', 'search-status note');
  status.role = 'status';
  const answers = element('div', 'search-answers');
  const filters = makeFilters(words, () => void search());
  form.append(filters.node, status, answers);
  moveByArrows(form, input);

  let opening: Promise<Pagefind | undefined> | undefined;
  /** The newest search: what an older one finds comes too late. */
  let turn = 0;
  const search = async () => {
    turn += 1;
    const own = turn;
    const query = input.value.trim();
    const isAsked = isLongEnough(query);
    status.textContent = isAsked ? (words['searchWorking'] ?? '') : '';
    if (!isAsked) {
      answers.replaceChildren();
      onQuery(query);
    }
    try {
      const pagefind = await (opening ??= openIndex(index));
      if (!pagefind) {
        onMissing();
        return;
      }
      if (filters.areOpen()) {
        const all = await pagefind.filters();
        if (!isAsked) filters.show(all);
      }
      if (!isAsked) return;
      const answer = await find(pagefind, query, filters.chosen());
      if (own !== turn) return;
      if (filters.areOpen()) filters.show(answer.filters);
      show(query, answer);
    } catch {
      opening = undefined;
      if (own === turn) status.textContent = words['searchFailed'] ?? '';
    }
  };

  const show = (query: string, answer: SearchResults) => {
    const { hits, similar, count } = answer;
    answers.replaceChildren();
    if (hits.length > 0) answers.append(...resultList(hits, answer));
    else answers.append(element('p', '', words['searchHelp']));
    if (hits.length === 0 && Object.keys(filters.chosen()).length > 0) {
      const again = () => {
        filters.clear();
        void search();
      };
      answers.append(button(words['searchEverywhere'], again));
    }
    if (similar.length > 0) {
      answers.append(element('h2', 'search-similar', words['searchSimilar']), list(similar.slice(0, shownAtOnce)));
    }
    status.textContent = hits.length > 0 ? counted(words, 'searchResults', count) : (words['searchNothing'] ?? '');
    onQuery(query);
  };

  const list = (hits: readonly Hit[]) => {
    const results = element('ol', 'search-results');
    results.append(...hits.map((hit) => resultItem(hit, root)));
    return results;
  };

  /** The first results, and a button for more of them. */
  const resultList = (hits: readonly Hit[], { count, more }: SearchResults) => {
    const results = list(hits.slice(0, shownAtOnce));
    const rest = hits.slice(shownAtOnce);
    const moreButton = button(words['searchMore'], () => {
      void (async () => {
        const next = rest.length > 0 ? rest.splice(0, shownAtOnce) : await more();
        const items = next.map((hit) => resultItem(hit, root));
        results.append(...items);
        moreButton.hidden = results.childElementCount >= count;
        items[0]?.querySelector('a')?.focus();
      })();
    });
    moreButton.className = 'search-more';
    moreButton.hidden = results.childElementCount >= count;
    return [results, moreButton];
  };

  let waiting: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void search(), pause);
  });
  return {
    field: input,
    search() {
      clearTimeout(waiting);
      void search();
    },
  };
}

import { isLetter } from './core/search-words.ts';
import { button, counted, element, type Words } from './dom.ts';
import { moveByArrows } from './search/arrows.ts';
import { makeFilters, type Filters } from './search/filters.ts';
import { find, type SearchResults } from './search/find.ts';
import { openIndex, type Pagefind } from './search/index.ts';
import { resultList, resultPages } from './search/results.ts';

export interface SearchBoxOptions {
  /** Address of the folder of the index. */
  readonly index: string;
  /** Called if this output has no index that the page can read. */
  readonly onMissing: () => void;
  /** Called when the results of a query are shown, or when the field is empty. */
  readonly onQuery: (query: string) => void;
  /** Link to the root of the output. */
  readonly root: string;
  readonly words: Words;
}

/** How long a learner may pause while typing, in milliseconds. A first letter is rarely the whole query. */
const pauses = { letter: 600, other: 150 };

/** A search field with its results. */
export interface SearchBox {
  readonly field: HTMLInputElement;
  /** The text of the field. */
  readonly query: () => string;
  /** Searches at once for the text of the field. */
  readonly search: () => void;
  /** Runs an action on Enter. The form is never submitted, because a frame may forbid that. */
  readonly onEnter: (action: () => void) => void;
}

/** Shows results below the search form of the page as the learner types, with filters. */
export function mountSearchBox(form: HTMLFormElement, options: SearchBoxOptions): SearchBox {
  const [input] = form.getElementsByTagName('input');
  if (!input) throw new Error('The search form has no field.');
  const status = element('p', 'search-status note');
  status.setAttribute('role', 'status');
  const answers = element('div', 'search-answers');
  const filters = makeFilters(options.words, () => void search());
  form.append(filters.node, status, answers);
  moveByArrows(form, input);
  const search = searcher(input, status, answers, filters, options);

  let waiting: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void search(), isLetter(input.value) ? pauses.letter : pauses.other);
  });
  return {
    field: input,
    query: () => input.value.trim(),
    search() {
      clearTimeout(waiting);
      void search();
    },
    onEnter(action) {
      input.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' || event.isComposing) return;
        event.preventDefault();
        action();
      });
      // Some keyboards on screen submit the form without a key.
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        action();
      });
    },
  };
}

/** Returns what searches for the text of the field. The index is opened by the first search. */
function searcher(
  input: HTMLInputElement,
  status: HTMLElement,
  answers: HTMLElement,
  filters: Filters,
  options: SearchBoxOptions,
): () => Promise<void> {
  const { index, onMissing, onQuery, words } = options;
  let opening: Promise<Pagefind | undefined> | undefined;
  /** The number of the newest search. The results of an older one come too late. */
  let newest = 0;

  const show = (query: string, findings: SearchResults) => {
    const isFiltered = Object.keys(filters.chosen()).length > 0;
    const everywhere = button(words['searchEverywhere'], () => {
      filters.clear();
      void search();
    });
    const nothing = [element('p', '', words['searchHelp']), ...(isFiltered ? [everywhere] : [])];
    answers.replaceChildren(
      ...(findings.hits.length > 0 ? resultPages(findings, options) : nothing),
      ...similarResults(findings, options),
    );
    status.textContent =
      findings.hits.length > 0 ? counted(words, 'searchResults', findings.count) : (words['searchNothing'] ?? '');
    onQuery(query);
  };
  const lookUp = async (pagefind: Pagefind, query: string, isNewest: () => boolean) => {
    if (filters.areOpen()) {
      const all = await pagefind.filters();
      if (!query) filters.show(all);
    }
    if (!query) return;
    const findings = await find(pagefind, query, filters.chosen());
    if (!isNewest()) return;
    if (filters.areOpen()) filters.show(findings.filters);
    show(query, findings);
  };
  const search = async () => {
    const own = (newest += 1);
    const query = input.value.trim();
    if (query) status.textContent = words['searchWorking'] ?? '';
    else {
      status.textContent = '';
      answers.replaceChildren();
      onQuery(query);
    }
    try {
      const pagefind = await (opening ??= openIndex(index));
      if (pagefind) await lookUp(pagefind, query, () => own === newest);
      else onMissing();
    } catch {
      opening = undefined;
      if (own === newest) status.textContent = words['searchFailed'] ?? '';
    }
  };
  return search;
}

/** The results for words that only look alike, under a heading. */
function similarResults({ similar }: SearchResults, { root, words }: SearchBoxOptions): HTMLElement[] {
  if (similar.length === 0) return [];
  return [element('h2', 'search-similar', words['searchSimilar']), resultList(similar, root)];
}

import { mountSearchBox, type SearchBoxOptions } from './search-box.ts';
import { element, words as wordsOf } from './dom.ts';
import { onSearch } from './search-click.ts';

type Options = Pick<SearchBoxOptions, 'index' | 'root' | 'words'>;

/** Shows search on the search page; on any other opens it in a dialog, at once and whenever it is asked for again. */
function start(link: HTMLAnchorElement): void {
  const index = new URL(link.dataset['search'] ?? '', location.href).href;
  const options = { index, root: link.dataset['root'] ?? '', words: wordsOf(link) };
  const place = document.getElementById('Search');
  if (place) {
    showOnPage(place, options);
    return;
  }
  const openDialog = makeDialog(link, options);
  onSearch(link, openDialog);
  openDialog();
}

/** Searches in the search page, whose address says for what. */
function showOnPage(place: HTMLElement, options: Options): void {
  const fallback = document.getElementById('SearchFallback');
  const onMissing = () => {
    place.hidden = true;
    fallback?.removeAttribute('hidden');
    fallback?.querySelectorAll('p').forEach((paragraph) => (paragraph.hidden = !paragraph.hidden));
  };
  const onQuery = (query: string) => {
    history.replaceState(null, '', addressOf(location.href, query));
  };
  fallback?.setAttribute('hidden', '');
  place.hidden = false;
  const box = mountSearchBox(place, { ...options, onMissing, onQuery, onSubmit: onQuery });
  box.start(new URLSearchParams(location.search).get('q') ?? '');
}

/** Searches in a dialog, which leads to the search page for the same query. */
function makeDialog(link: HTMLAnchorElement, options: Options): () => void {
  const dialog = element('dialog', 'search-dialog');
  dialog.setAttribute('aria-label', options.words['searchLessons'] ?? '');
  const asPage = element('a', 'search-as-page', options.words['searchAsPage']);
  asPage.href = link.href;
  const box = mountSearchBox(dialog, {
    ...options,
    onMissing: () => {
      // The page behind the link says so.
      location.assign(link.href);
    },
    onQuery: (query) => {
      asPage.href = addressOf(link.href, query);
    },
    onSubmit: (query) => {
      location.assign(addressOf(link.href, query));
    },
  });
  const close = element('button', 'search-close', options.words['searchClose']);
  close.type = 'button';
  close.addEventListener('click', () => {
    dialog.close();
  });
  dialog.querySelector('.search-row')?.append(close);
  dialog.append(asPage);
  document.body.append(dialog);
  return () => {
    if (!dialog.open) dialog.showModal();
    box.start('');
  };
}

function addressOf(page: string, query: string): string {
  const address = new URL(page);
  if (query) address.searchParams.set('q', query);
  return address.href;
}

const link = document.querySelector<HTMLAnchorElement>('a.search-link');
if (link) start(link);

import { mountSearchBox, type SearchBoxOptions } from './search-box.ts';
import { button, element, words as wordsOf } from './dom.ts';

type Options = Pick<SearchBoxOptions, 'index' | 'root' | 'words'>;

/** Starts search in the page's form: in the search page, or in the open dialog of any other page. */
function start(link: HTMLAnchorElement, form: HTMLFormElement): void {
  const index = new URL(link.dataset['search'] ?? '', location.href).href;
  const options = { index, root: link.dataset['root'] ?? '', words: wordsOf(link) };
  const place = document.getElementById('Search');
  const dialog = form.closest('dialog');
  if (place) showOnPage(place, form, options);
  else if (dialog) fillDialog(dialog, form, link, options);
}

/** Searches in the search page for the query in its address. */
function showOnPage(place: HTMLElement, form: HTMLFormElement, options: Options): void {
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
  const box = mountSearchBox(form, { ...options, onMissing, onQuery });
  box.onEnter(box.search);
  box.field.value = new URLSearchParams(location.search).get('q') ?? '';
  box.field.focus();
  box.search();
}

/** Searches in the dialog. A link, and Enter, lead to the search page with the same query. */
function fillDialog(dialog: HTMLDialogElement, form: HTMLFormElement, link: HTMLAnchorElement, options: Options): void {
  const asPage = element('a', 'search-as-page', options.words['searchAsPage']);
  asPage.href = link.href;
  const box = mountSearchBox(form, {
    ...options,
    onMissing: () => {
      // The search page says that there is no index.
      location.assign(link.href);
    },
    onQuery: (query) => {
      asPage.href = addressOf(link.href, query);
    },
  });
  box.onEnter(() => {
    location.assign(addressOf(link.href, box.query()));
  });
  const close = button(options.words['searchClose'], () => {
    dialog.close();
  });
  close.className = 'search-close quiet';
  form.querySelector('.search-row')?.append(close);
  dialog.append(asPage);
  // The query is selected when the dialog is opened again, so that a new one replaces it.
  dialog.addEventListener('close', () => {
    box.field.setSelectionRange(0, box.field.value.length);
  });
  box.search();
}

function addressOf(page: string, query: string): string {
  const address = new URL(page);
  if (query) address.searchParams.set('q', query);
  return address.href;
}

const link = document.querySelector<HTMLAnchorElement>('a.search-link');
const form = document.querySelector<HTMLFormElement>('form.search-box');
if (link && form) start(link, form);

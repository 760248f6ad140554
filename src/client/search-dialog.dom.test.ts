import { describe, expect, test, vi } from 'vitest';
import { buttonWith, find, findAs, freshPages, pageTexts, press, settled } from './page.fixture.ts';
import { openSearch } from './open-search.ts';
import type { openIndex } from './search/index.ts';

const opened = vi.hoisted(() => vi.fn<typeof openIndex>());
vi.mock('./search/index.ts', () => ({ openIndex: opened }));
freshPages();

const form =
  '<form class="search-box"><div class="search-row"><input type="search" id="SearchInput" name="q"></div></form>';
const field = () => findAs(HTMLInputElement, '#SearchInput');
const dialog = () => findAs(HTMLDialogElement, 'dialog');

/** Shows a page with the link to search, as `SearchLink.astro` renders it, and `content`. */
function showPage(content: string): void {
  document.body.innerHTML = `<a class="search-link" href="/site/search.html">Search</a><textarea></textarea>${content}`;
  const data = { search: '/site/pagefind/en/', root: '../', script: 'search-dialog.js', text: pageTexts };
  Object.assign(find('.search-link').dataset, data);
}

async function loadScript(): Promise<void> {
  vi.resetModules();
  await import('./search-dialog.ts');
  await settled();
}

const scripts = () => [...document.head.querySelectorAll('script[src="search-dialog.js"]')];

describe('the search link', () => {
  test('opens the dialog with the focus in its field, and loads the search script once', () => {
    showPage(`<dialog>${form}</dialog>`);
    openSearch();
    expect(scripts()).toEqual([]);
    find('.search-link').click();
    expect(dialog().open).toBe(true);
    expect(document.activeElement).toBe(field());
    find('.search-link').click();
    expect(scripts()).toHaveLength(1);
    scripts()[0]?.remove();
  });

  test('is followed by Ctrl or ⌘ and K, even while the learner types', () => {
    showPage(`<dialog>${form}</dialog>`);
    openSearch();
    press('k', {}, find('textarea'));
    press('k', { ctrlKey: true, altKey: true }, find('textarea'));
    expect(dialog().open).toBe(false);
    expect(press('K', { metaKey: true }, find('textarea')).defaultPrevented).toBe(true);
    expect(dialog().open).toBe(true);
    scripts()[0]?.remove();
  });

  test('opens the search page in a new tab if Ctrl is held', () => {
    showPage(`<dialog>${form}</dialog>`);
    openSearch();
    let isLeftToBrowser = false;
    document.body.addEventListener(
      'click',
      (event) => {
        isLeftToBrowser = !event.defaultPrevented;
        event.preventDefault();
      },
      { once: true },
    );
    find('.search-link').dispatchEvent(new MouseEvent('click', { ctrlKey: true, cancelable: true, bubbles: true }));
    expect(isLeftToBrowser).toBe(true);
    expect(dialog().open).toBe(false);
  });
});

describe('the search dialog', () => {
  test('leads to the search page with the query, and can be closed and opened again', async () => {
    opened.mockResolvedValue({
      options: () => Promise.resolve(),
      search: () => Promise.resolve({ results: [], filters: {} }),
      filters: () => Promise.resolve({}),
    });
    showPage(`<dialog open>${form}</dialog>`);
    field().value = 'two ropes';
    await loadScript();
    expect(opened).toHaveBeenCalledWith(new URL('/site/pagefind/en/', location.href).href);
    const asPage = findAs(HTMLAnchorElement, '.search-as-page');
    expect(asPage.href).toBe(new URL('/site/search.html?q=two+ropes', location.href).href);
    buttonWith('searchClose').click();
    expect(dialog().open).toBe(false);
    expect([field().selectionStart, field().selectionEnd]).toEqual([0, 9]);
  });
});

describe('the search page', () => {
  const page = `<div id="Search" hidden>${form}</div><div id="SearchFallback"><p>Fallback</p><p hidden>No index</p></div>`;

  test('searches for the query in its address, and updates the address', async () => {
    const search = vi.fn<(query: string) => Promise<{ results: []; filters: object }>>();
    search.mockResolvedValue({ results: [], filters: {} });
    opened.mockResolvedValue({
      options: () => Promise.resolve(),
      search: search as never,
      filters: () => Promise.resolve({}),
    });
    history.replaceState(null, '', '?q=rope');
    showPage(page);
    await loadScript();
    expect(find('#Search').hidden).toBe(false);
    expect(find('#SearchFallback').hidden).toBe(true);
    expect(field().value).toBe('rope');
    expect(document.activeElement).toBe(field());
    field().value = 'knot';
    press('Enter', {}, field());
    await settled();
    expect(search).toHaveBeenCalledWith('knot', { filters: {} });
    expect(location.search).toBe('?q=knot');
    history.replaceState(null, '', location.pathname);
  });

  test('says that there is no index', async () => {
    opened.mockResolvedValue(undefined);
    showPage(page);
    await loadScript();
    expect(find('#Search').hidden).toBe(true);
    expect(find('#SearchFallback').hidden).toBe(false);
    expect([...document.querySelectorAll<HTMLElement>('#SearchFallback p')].map(({ hidden }) => hidden)).toEqual([
      true,
      false,
    ]);
  });
});

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { toIndex } from './core/index-alphabet.ts';
import { words as wordsOf } from './dom.ts';
import { buttonWith, find, findAs, freshPages, pageTexts, press, settled, textsOf, type } from './page.fixture.ts';
import { mountSearchBox, type SearchBox } from './search-box.ts';
import { openIndex, type Hit, type Pagefind } from './search/index.ts';

vi.mock('./search/index.ts', () => ({ openIndex: vi.fn<typeof openIndex>() }));
freshPages();

/** A lesson that was found in its text for a word. */
function hit(title: string, match = 'rope', parts: Partial<Hit> = {}): Hit {
  const excerpt = `a <mark>${match}</mark> &lt;b&gt;`;
  return {
    url: `${title}.html`,
    excerpt,
    content: `${title} rope`,
    meta: { title, block: 'Knots' },
    sub_results: [],
    ...parts,
  };
}

const onQuery = vi.fn<(query: string) => void>();
const onMissing = vi.fn<() => void>();
const search = vi.fn<Pagefind['search']>();
const filters = vi.fn<Pagefind['filters']>();
const pagefind: Pagefind = { options: () => Promise.resolve(), search, filters };
const links = () => textsOf('.search-results:first-of-type li > a');
const status = () => find('.search-status').textContent;
/** What was searched for, without the searches for whole words. */
const searched = () => search.mock.calls.filter(([query]) => !query.startsWith('"'));
let box: SearchBox;

function findings(hits: readonly Hit[]) {
  return {
    results: hits.map((one) => ({ id: one.url, data: () => Promise.resolve(one) })),
    filters: { course: { Sailing: 2, Camping: 0 } },
  };
}

beforeEach(() => {
  vi.clearAllMocks();
  vi.mocked(openIndex).mockResolvedValue(pagefind);
  search.mockResolvedValue(findings([hit('Bowline')]));
  filters.mockResolvedValue({ course: { Sailing: 5 } });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  document.body.innerHTML = '<form class="search-box"><div class="search-row"><input type="search"></div></form>';
  const form = findAs(HTMLFormElement, 'form');
  form.dataset['text'] = pageTexts;
  box = mountSearchBox(form, { index: 'search/en/', root: '../', words: wordsOf(form), onMissing, onQuery });
});

async function typeAndWait(text: string): Promise<void> {
  type(box.field, text);
  vi.advanceTimersByTime(150);
  await settled();
}

describe('the search box', () => {
  test('opens the index after a pause in typing', async () => {
    type(box.field, 'ro');
    vi.advanceTimersByTime(149);
    type(box.field, 'rope');
    vi.advanceTimersByTime(149);
    expect(openIndex).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(status()).toBe('searchWorking');
    await settled();
    expect(searched()).toEqual([['rope', { filters: {} }]]);
    expect(links()).toEqual(['Bowline']);
    expect(status()).toBe('searchResults 1');
    expect(onQuery.mock.calls).toEqual([['rope']]);
  });

  test('searches at once on request, and only once', async () => {
    type(box.field, 'rope');
    box.search();
    vi.advanceTimersByTime(1000);
    await settled();
    expect(searched()).toHaveLength(1);
  });

  test('removes the results and does not search if nothing is left', async () => {
    await typeAndWait('rope');
    await typeAndWait('  ');
    expect(searched()).toHaveLength(1);
    expect(links()).toEqual([]);
    expect(status()).toBe('');
    expect(onQuery).toHaveBeenLastCalledWith('');
  });

  test('waits longer after a first letter, and then finds only whole words', async () => {
    const whole = hit('The language C', 'C');
    search.mockImplementation((query) => Promise.resolve(findings(query === '"c"' ? [whole] : [hit('Cable'), whole])));
    await typeAndWait('c');
    expect(search).not.toHaveBeenCalled();
    vi.advanceTimersByTime(450);
    await settled();
    expect(links()).toEqual(['The language C']);
    await typeAndWait('绳');
    expect(searched()).toHaveLength(2);
  });

  test('says that nothing was found for a query without letters and signs', async () => {
    await typeAndWait('`');
    expect(search).not.toHaveBeenCalled();
    expect(status()).toBe('searchNothing');
    expect(textsOf('.search-answers > *')).toEqual(['searchHelp']);
  });

  test('looks at lessons with the whole word first', async () => {
    const others = Array.from({ length: 30 }, (_, index) =>
      hit(`Lettuce ${String(index)}`, 'lettuce', { content: '' }),
    );
    const whole = hit('Naming', 'let', { content: 'let' });
    const found = (query: string) => (query === '"let"' ? [whole] : [...others, whole]);
    search.mockImplementation((query) => Promise.resolve(findings(found(query))));
    await typeAndWait('let');
    expect(links().slice(0, 2)).toEqual(['Naming', 'Lettuce 0']);
  });

  test('finds the parts of a word if no lesson has it', async () => {
    search.mockImplementation((query) => Promise.resolve(findings(query === 'half hitch' ? [hit('Half Hitch')] : [])));
    await typeAndWait('half-hitch');
    expect(links()).toEqual(['Half Hitch']);
  });

  test('finds a word with an umlaut that was typed as two letters', async () => {
    const lesson = hit('Übung', 'Übung', { content: 'Übung' });
    search.mockImplementation((query) => Promise.resolve(findings(query === 'ubung' ? [lesson] : [])));
    await typeAndWait('Uebung');
    expect(links()).toEqual(['Übung']);
  });

  test('shows the original text of lessons, not that of the index', async () => {
    const title = toIndex('C++ <streams>');
    const excerpt = `<mark>${toIndex('L’œuvre')}</mark> a &lt; b`;
    const part = { url: 'a.html#b', title: toIndex('A --flag'), excerpt };
    search.mockResolvedValue(findings([hit(title, '', { excerpt, content: toIndex('L’œuvre'), sub_results: [part] })]));
    await typeAndWait('œuvre');
    expect(links()).toEqual(['C++ <streams>']);
    expect(textsOf('.search-section a')).toEqual(['A --flag']);
    expect(textsOf('.search-section p')).toEqual(['L’œuvre a < b']);
    expect(textsOf('.search-section mark')).toEqual(['L’œuvre']);
  });

  test('marks a compound that contains the word', async () => {
    const content = 'Eine Datenbankabfrage liefert Zeilen.';
    search.mockResolvedValue(findings([hit('Daten', '', { excerpt: 'Eine', content })]));
    await typeAndWait('Abfrage');
    expect(find('li > p').innerHTML).toBe('Eine <mark>Datenbankabfrage</mark> liefert Zeilen.');
  });

  test('shows a lesson with its block, an excerpt and the sections that match', async () => {
    const top = { url: 'Bowline.html', excerpt: 'a <mark>rope</mark> &lt;b&gt; <i>tied</i>' };
    const sections = ['One', 'Two', 'Three'].map((title, index) => ({
      url: `Bowline.html#${title}`,
      title,
      excerpt: '<mark>rope</mark> '.repeat(index + 1),
    }));
    search.mockResolvedValue(findings([hit('Bowline', 'rope', { sub_results: [top, ...sections] })]));
    await typeAndWait('rope');
    expect(textsOf('.search-block')).toEqual(['Knots']);
    expect(textsOf('.search-section a')).toEqual(['Three', 'Two']);
    expect(findAs(HTMLAnchorElement, '.search-results > li > a').getAttribute('href')).toBe('../Bowline.html');
    expect(find('li > p').innerHTML).toBe('a <mark>rope</mark> &lt;b&gt; tied');
  });

  test('says that nothing was found, and offers to search without filters', async () => {
    findAs(HTMLDetailsElement, 'details').open = true;
    await typeAndWait('rope');
    const [course] = document.querySelectorAll('select');
    expect([...(course?.options ?? [])].map(({ text }) => text)).toEqual(['searchAll', 'Sailing (2)']);
    search.mockResolvedValue(findings([]));
    if (course) course.value = 'Sailing';
    course?.dispatchEvent(new Event('change'));
    await settled();
    expect(searched().at(-1)).toEqual(['rope', { filters: { course: 'Sailing' } }]);
    expect(status()).toBe('searchNothing');
    expect(textsOf('.search-answers > *')).toEqual(['searchHelp', 'searchEverywhere']);
    buttonWith('searchEverywhere').click();
    await settled();
    expect(searched().at(-1)).toEqual(['rope', { filters: {} }]);
    expect(textsOf('.search-answers > *')).toEqual(['searchHelp']);
  });

  test('keeps a chosen filter that matches nothing', async () => {
    findAs(HTMLDetailsElement, 'details').open = true;
    await typeAndWait('rope');
    const [course] = document.querySelectorAll('select');
    if (course) course.value = 'Sailing';
    search.mockResolvedValue({ results: [], filters: { course: { Sailing: 0, Camping: 1 } } });
    await typeAndWait('tent');
    expect([...(course?.options ?? [])].map(({ text }) => text)).toEqual(['searchAll', 'Camping (1)', 'Sailing (0)']);
    expect(course?.value).toBe('Sailing');
  });

  test('shows the filters of the whole index before anything is typed', async () => {
    findAs(HTMLDetailsElement, 'details').open = true;
    find('details').dispatchEvent(new Event('toggle'));
    await settled();
    expect(textsOf('select:first-of-type option')).toContain('Sailing (5)');
  });

  test('lists lessons with merely similar words separately', async () => {
    search.mockResolvedValue(findings([hit('Bowline'), hit('Cable', 'cable', { content: 'Cable' })]));
    await typeAndWait('rope');
    expect(status()).toBe('searchResults 1');
    expect(textsOf('.search-answers > h2')).toEqual(['searchSimilar']);
    expect(textsOf('h2 + ol > li > a')).toEqual(['Cable']);
  });

  test('shows ten lessons, and more on request, with the focus on the first new one', async () => {
    search.mockResolvedValue(findings(Array.from({ length: 37 }, (_, index) => hit(`Lesson ${String(index)}`))));
    await typeAndWait('rope');
    expect(links()).toHaveLength(10);
    for (const shown of [15, 25, 35, 37]) {
      const before = links().length;
      buttonWith('searchMore').click();
      await settled();
      expect(links()).toHaveLength(shown);
      expect(document.activeElement?.textContent).toBe(`Lesson ${String(before)}`);
    }
    expect(buttonWith('searchMore').hidden).toBe(true);
  });

  test('moves through the results with the arrow keys', async () => {
    search.mockResolvedValue(findings([hit('Bowline'), hit('Hitch')]));
    await typeAndWait('rope');
    box.field.focus();
    const focused = () => document.activeElement?.textContent;
    expect(press('ArrowUp').defaultPrevented).toBe(false);
    expect(press('ArrowDown').defaultPrevented).toBe(true);
    expect(focused()).toBe('Bowline');
    press('ArrowDown');
    expect(focused()).toBe('Hitch');
    press('ArrowUp');
    press('ArrowUp');
    expect(document.activeElement).toBe(box.field);
  });

  test('ignores the results of a query that is no longer in the field', async () => {
    let finishFirst: (found: ReturnType<typeof findings>) => void = () => undefined;
    search.mockReturnValueOnce(new Promise((resolve) => (finishFirst = resolve)));
    await typeAndWait('first');
    await typeAndWait('rope');
    finishFirst(findings([hit('Late')]));
    await settled();
    expect(links()).toEqual(['Bowline']);
    expect(onQuery.mock.calls).toEqual([['rope']]);
  });

  test('says that a search failed, and opens the index again for the next one', async () => {
    vi.mocked(openIndex).mockRejectedValueOnce(new Error('no network'));
    await typeAndWait('rope');
    expect(status()).toBe('searchFailed');
    await typeAndWait('ropes');
    expect(status()).toBe('searchResults 1');
    expect(openIndex).toHaveBeenCalledTimes(2);
    await typeAndWait('rope');
    expect(openIndex).toHaveBeenCalledTimes(2);
  });

  test('tells the page if there is no readable index', async () => {
    vi.mocked(openIndex).mockResolvedValue(undefined);
    await typeAndWait('rope');
    expect(onMissing).toHaveBeenCalledOnce();
  });
});

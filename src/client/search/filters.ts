import { element, type Words } from '../dom.ts';
import type { FilterCounts } from './index.ts';

/** The text keys of the filters, by their names in the index. */
const labels = { course: 'searchCourse', block: 'searchBlock', kind: 'searchKind' } as const;

/** The filters of a search. Their lists are long and are filled when the filters are first opened. */
export interface Filters {
  readonly node: HTMLElement;
  /** Whether the learner has opened the filters. */
  readonly areOpen: () => boolean;
  readonly chosen: () => Record<string, string>;
  /** Shows how many lessons match each choice. */
  readonly show: (counts: FilterCounts) => void;
  readonly clear: () => void;
}

/** Creates the filters by course, block and kind of lesson. `onChange` is called when one is changed or opened. */
export function makeFilters(words: Words, onChange: () => void): Filters {
  const details = element('details', 'search-filters');
  const summary = element('summary', '', words['searchFilters']);
  const selects = Object.entries(labels).map(([name, title]) => {
    const label = element('label', '', words[title]);
    const select = element('select', '');
    select.append(new Option(words['searchAll'], ''));
    select.addEventListener('change', onChange);
    label.append(select);
    details.append(label);
    return [name, select] as const;
  });
  details.prepend(summary);
  details.addEventListener('toggle', onChange);
  return {
    node: details,
    areOpen: () => details.open,
    chosen: () => Object.fromEntries(selects.flatMap(([name, { value }]) => (value ? [[name, value]] : []))),
    show: (counts) => {
      for (const [name, select] of selects) fill(select, counts[name] ?? {});
    },
    clear: () => {
      for (const [, select] of selects) select.value = '';
    },
  };
}

/** Fills a list with the choices that match a lesson. The chosen one stays. */
function fill(select: HTMLSelectElement, counts: Readonly<Record<string, number>>): void {
  const { value } = select;
  const { lang } = document.documentElement;
  const numbers = new Intl.NumberFormat(lang);
  const choices = Object.entries(counts)
    .filter(([name, count]) => count > 0 || name === value)
    .sort(([one], [other]) => one.localeCompare(other, lang));
  const options = choices.map(([name, count]) => new Option(`${name} (${numbers.format(count)})`, name));
  select.replaceChildren(...[...select.options].slice(0, 1), ...options);
  select.value = value;
}

import { insideField } from '../core/search-words.ts';
import { loadForms, loadPacked, packedBase } from './packed.ts';

/** The part of Pagefind's interface that is used. */
export interface Pagefind {
  readonly options: (options: Record<string, unknown>) => Promise<void>;
  readonly search: (query: string, options?: SearchOptions) => Promise<Found>;
  readonly filters: () => Promise<FilterCounts>;
}

/** How many lessons each value of each filter has. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface SearchOptions {
  readonly filters?: Readonly<Record<string, string>>;
}

export interface Found {
  readonly results: readonly Result[];
  /** For the filters of the query. */
  readonly filters: FilterCounts;
}

/** A matching lesson before its text is loaded. */
export interface Result {
  readonly id: string;
  readonly data: () => Promise<Hit>;
}

/** A matching lesson. */
export interface Hit extends Part {
  /** All of its text. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly Part[];
}

/** A lesson or a section of it. */
export interface Part {
  readonly url: string;
  readonly title?: string;
  /** Escaped text in the alphabet of the index, with `<mark>` around each match. */
  readonly excerpt: string;
}

/**
 * Opens the index of a language. Pagefind's own files are smaller, but need a web server; packed scripts also work on a disk.
 * Returns nothing if the output has no form that the page can read.
 * @param folder address of the language's index
 */
export async function openIndex(folder: string): Promise<Pagefind | undefined> {
  const root = new URL('..', folder).href;
  const forms = await loadForms(root);
  if (forms.has('stock') && location.protocol !== 'file:') {
    return withOptions((await import(/* @vite-ignore */ `${folder}pagefind.js`)) as object);
  }
  if (!forms.has('packed')) return undefined;
  const name = decodeURIComponent(folder.slice(root.length, -1));
  return withOptions(await loadPacked(root, name), { basePath: packedBase });
}

/**
 * Pagefind's options. A worker would be another script to load, and cannot read files on a disk. The ranking prefers short
 * lessons and ignores block titles, which gave the best results on real lessons (e2e/corpus.full.test.ts). Words inside other
 * words count little.
 */
export const searchOptions = {
  baseUrl: '/',
  noWorker: true,
  ranking: { pageLength: 0.3, metaWeights: { block: 0, [insideField]: 0.2 } },
};

async function withOptions(program: object, base: Readonly<Record<string, string>> = {}): Promise<Pagefind> {
  const pagefind = program as Pagefind;
  await pagefind.options({ ...searchOptions, ...base });
  return pagefind;
}

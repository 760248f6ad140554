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
 * Returns nothing if the output has no form that the page can read, or if the browser cannot run Pagefind.
 * @param folder address of the language's index
 */
export async function openIndex(folder: string): Promise<Pagefind | undefined> {
  if (!WebAssembly.validate(twoTables)) return undefined;
  const root = new URL('..', folder).href;
  const forms = await loadForms(root);
  const isOnDisk = location.protocol === 'file:';
  // A page without an origin, such as one in a sandboxed frame, can read other files only if the server allows it.
  const readsScriptsOnly = isOnDisk || origin === 'null';
  if (forms.has('packed') && (readsScriptsOnly || !forms.has('stock'))) {
    const name = decodeURIComponent(folder.slice(root.length, -1));
    return withOptions(await loadPacked(root, name), { basePath: packedBase });
  }
  if (!forms.has('stock') || isOnDisk) return undefined;
  const loading = import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<object>;
  const program = await (readsScriptsOnly ? loading.catch(() => undefined) : loading);
  return program && withOptions(program, { noWorker: compilesWebAssembly() });
}

/** The start of a WebAssembly module. */
const magic = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

/** A module with a table of functions and one of objects, as Pagefind has. Chrome supports this from version 96. */
const twoTables = Uint8Array.of(...magic, 4, 7, 2, 0x70, 0, 0, 0x6f, 0, 0);

/**
 * Returns whether the page's policy lets it compile WebAssembly. Browsers before 2022 do not know the word that allows it, but
 * let a worker do it, which has a policy of its own.
 */
function compilesWebAssembly(): boolean {
  try {
    return Boolean(new WebAssembly.Module(Uint8Array.of(...magic)));
  } catch {
    return false;
  }
}

/**
 * Pagefind's options. A worker is another script to load, and cannot read files on a disk. The ranking prefers short
 * lessons and ignores block titles, which gave the best results on real lessons (e2e/corpus.full.test.ts). Words inside other
 * words count little.
 */
export const searchOptions = {
  baseUrl: '/',
  noWorker: true,
  ranking: { pageLength: 0.3, metaWeights: { block: 0, [insideField]: 0.2 } },
};

async function withOptions(program: object, more: object = {}): Promise<Pagefind> {
  const pagefind = program as Pagefind;
  await pagefind.options({ ...searchOptions, ...more });
  return pagefind;
}

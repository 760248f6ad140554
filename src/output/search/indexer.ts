import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import type { SearchForm } from '../../client/core/search-packs.ts';
import { paths } from '../../site/urls.ts';
import { packSearchIndex } from './pack.ts';
import { pageToIndex, type SearchRecord } from './records.ts';
import { indexablePart } from './indexable-part.ts';

/** How many pages Pagefind has at a time: it is never without work, and what waits does so in its shortest form. */
const mostBegun = 64;

/** What is indexed, and where to; plain data, for another thread. */
export interface SearchIndexOptions {
  /** Folder of the pages. */
  readonly out: string;
  readonly languages: readonly IndexedLanguage[];
  readonly form: SearchForm;
  /** Where Pagefind's own files lie until they are packed. */
  readonly workFolder: string;
}

export interface IndexedLanguage {
  readonly tag: string;
  readonly records: readonly SearchRecord[];
}

/**
 * Makes the search index of a site, a bundle for each language, so that a search never strays into another language. Pages may
 * be handed over as they are made.
 */
export class SearchIndexer {
  readonly #bundles: readonly { readonly bundle: Bundle; readonly written: Promise<void> }[];
  readonly #out: string;

  constructor({ languages, ...options }: SearchIndexOptions) {
    this.#out = options.out;
    this.#bundles = languages.map((language) => {
      const bundle = new Bundle(language);
      const written = bundle.indexed.then(() => writeBundle(bundle, options));
      // A failure is told when the index is waited for, not at once.
      written.catch(() => undefined);
      return { bundle, written };
    });
  }

  /** Takes what is found in a page. Others than those that are to be found are passed over. */
  add(path: string, part: string): void {
    for (const { bundle } of this.#bundles) bundle.add(path, part);
  }

  /**
   * Indexes the pages that were not handed over, from their files, and waits until all is written.
   * @param onStep told how many of all pages are in the index
   */
  async write(onStep: (done: number, total: number) => void): Promise<void> {
    const total = this.#bundles.reduce((sum, { bundle }) => sum + bundle.size, 0);
    for (const { bundle, written } of this.#bundles) {
      bundle.complete(this.#out, () => {
        onStep(
          this.#bundles.reduce((sum, { bundle: { done } }) => sum + done, 0),
          total,
        );
      });
      await written;
    }
  }

  /** Ends Pagefind's process, whether the index was written or not. */
  async close(): Promise<void> {
    await pagefind.close();
  }
}

async function writeBundle(
  bundle: Bundle,
  { out, form, workFolder }: Omit<SearchIndexOptions, 'languages'>,
): Promise<void> {
  const path = paths.searchIndex(bundle.tag);
  const target = join(out, path);
  const files = form === 'stock' ? target : join(workFolder, path);
  await bundle.write(files);
  if (form === 'packed') packSearchIndex(files, target, bundle.tag.toLowerCase());
}

/** The index of one language. */
class Bundle {
  readonly tag: string;
  /** How many pages are indexed. */
  done = 0;
  readonly #records: readonly SearchRecord[];
  readonly #index: Promise<PagefindIndex>;
  readonly #indexed = Promise.withResolvers<undefined>();
  /** Pages by their path that wait for their turn: equal input gives equal bytes only in equal order. */
  readonly #waiting = new Map<string, string | undefined>();
  /** How many were handed to Pagefind. */
  #begun = 0;
  /** Where pages are that were not handed over. */
  #folder: string | undefined;
  #onIndexed: (() => void) | undefined;

  constructor({ tag, records }: IndexedLanguage) {
    this.tag = tag;
    this.#records = records;
    this.#index = createIndex(tag);
    this.#index.catch((reason: unknown) => {
      this.#indexed.reject(reason);
    });
    for (const { path } of records) this.#waiting.set(path, undefined);
    this.#advance();
  }

  get size(): number {
    return this.#records.length;
  }

  /** Resolves when all pages are indexed. */
  get indexed(): Promise<undefined> {
    return this.#indexed.promise;
  }

  /** Takes a page, if it is one of this language. */
  add(path: string, part: string): void {
    if (!this.#waiting.has(path)) return;
    this.#waiting.set(path, part);
    this.#advance();
  }

  /** Has the pages that were not handed over read from their files. */
  complete(folder: string, onIndexed: () => void): void {
    this.#folder = folder;
    this.#onIndexed = onIndexed;
    this.#advance();
  }

  async write(target: string): Promise<void> {
    const index = await this.#index;
    mkdirSync(target, { recursive: true });
    const written = await index.writeFiles({ outputPath: target });
    if (written.errors.length > 0)
      throw new Error(`The search index could not be written: ${written.errors.join('; ')}`);
    await index.deleteIndex();
    for (const unused of unusedFiles) rmSync(join(target, unused), { force: true });
  }

  /** Hands Pagefind the next pages, as far as they are there and it has not enough to do. */
  #advance(): void {
    if (this.done === this.size) this.#indexed.resolve(undefined);
    while (this.#begun - this.done < mostBegun) {
      const record = this.#records[this.#begun];
      const part = record && this.#take(record.path);
      if (!record || part === undefined) return;
      this.#begun += 1;
      this.#indexPage(record, part)
        .then(() => {
          this.done += 1;
          this.#onIndexed?.();
          this.#advance();
        })
        .catch((reason: unknown) => {
          this.#indexed.reject(reason);
        });
    }
  }

  #take(path: string): string | undefined {
    const part = this.#waiting.get(path);
    if (part === undefined && this.#folder === undefined) return undefined;
    this.#waiting.delete(path);
    return part ?? indexablePart(readFileSync(join(this.#folder ?? '', path), 'utf8'));
  }

  async #indexPage(record: SearchRecord, part: string): Promise<void> {
    const index = await this.#index;
    const { errors } = await index.addHTMLFile({ url: record.path, content: pageToIndex(part, record) });
    if (errors.length > 0) throw new Error(`A page could not be indexed: ${errors.join('; ')}`);
  }
}

async function createIndex(tag: string): Promise<PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: tag.toLowerCase() });
  if (!index) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
  return index;
}

/** Pagefind's own interfaces and its worker, which these pages do not use. */
const unusedFiles = [
  'pagefind-worker.js',
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
];

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import type { SearchForm } from '../client/core/search-packs.ts';
import { paths } from '../site/urls.ts';
import { packSearchIndex } from './pack-search.ts';
import { pageToIndex, type SearchRecord } from './search-records.ts';

/** How many pages wait for their turn at most; others are read from their files when it comes. */
const mostHeld = 4096;

const decoder = new TextDecoder();

/** How many pages that were made earlier are handed to the indexer at a time. */
const batch = 64;

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
  readonly #options: SearchIndexOptions;
  readonly #bundles: readonly Bundle[];

  constructor(options: SearchIndexOptions) {
    this.#options = options;
    this.#bundles = options.languages.map((language) => new Bundle(language));
  }

  /** Takes a page that was made. Others than those that are to be found are passed over. */
  add(path: string, html: Uint8Array): void {
    for (const bundle of this.#bundles) bundle.add(path, html);
  }

  /**
   * Indexes the pages that were not handed over, from their files, and writes the bundles.
   * @param onStep told how many of all pages are in the index
   */
  async write(onStep: (done: number, total: number) => void): Promise<void> {
    const { out, form, workFolder } = this.#options;
    const total = this.#bundles.reduce((sum, { size }) => sum + size, 0);
    const tell = () => {
      onStep(
        this.#bundles.reduce((sum, { done }) => sum + done, 0),
        total,
      );
    };
    for (const bundle of this.#bundles) {
      await bundle.complete(out, tell);
      const path = paths.searchIndex(bundle.tag);
      const target = join(out, path);
      const files = form === 'stock' ? target : join(workFolder, path);
      await bundle.write(files);
      if (form === 'packed') packSearchIndex(files, target, bundle.tag.toLowerCase());
    }
  }

  /** Ends Pagefind's process, whether the index was written or not. */
  async close(): Promise<void> {
    await pagefind.close();
  }
}

/** The index of one language. */
class Bundle {
  readonly tag: string;
  /** How many pages are indexed. */
  done = 0;
  readonly #records: readonly SearchRecord[];
  readonly #index: Promise<PagefindIndex>;
  /** Pages by their path that came before their turn: equal input gives equal bytes only in equal order. */
  readonly #waiting = new Map<string, Uint8Array | undefined>();
  #next = 0;
  /** How many pages wait. */
  #held = 0;
  #running: Promise<void>[] = [];

  constructor({ tag, records }: IndexedLanguage) {
    this.tag = tag;
    this.#records = records;
    this.#index = createIndex(tag);
    this.#index.catch(() => undefined);
    for (const { path } of records) this.#waiting.set(path, undefined);
  }

  get size(): number {
    return this.#records.length;
  }

  add(path: string, html: Uint8Array): void {
    if (!this.#waiting.has(path)) return;
    if (this.#held >= mostHeld && path !== this.#records[this.#next]?.path) return;
    this.#waiting.set(path, html);
    this.#held += 1;
    for (let record = this.#records[this.#next]; record; record = this.#records[this.#next]) {
      const content = this.#waiting.get(record.path);
      if (!content) return;
      this.#begin(record, content);
    }
  }

  async complete(out: string, onIndexed: () => void): Promise<void> {
    while (this.#next < this.#records.length) {
      const earlier = this.#takeRunning();
      // One batch ahead, so that Pagefind is never without work.
      for (const record of this.#records.slice(this.#next, this.#next + batch)) {
        this.#begin(record, this.#waiting.get(record.path) ?? readFileSync(join(out, record.path)));
      }
      await Promise.all(earlier);
      onIndexed();
    }
    await Promise.all(this.#takeRunning());
    onIndexed();
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

  #begin(record: SearchRecord, html: Uint8Array): void {
    this.#next += 1;
    if (this.#waiting.get(record.path)) this.#held -= 1;
    this.#waiting.delete(record.path);
    const indexing = this.#indexPage(record, html);
    // A failure is told when all is waited for, not at once.
    indexing.catch(() => undefined);
    this.#running.push(indexing);
  }

  async #indexPage(record: SearchRecord, html: Uint8Array): Promise<void> {
    const index = await this.#index;
    const { errors } = await index.addHTMLFile({
      url: record.path,
      content: pageToIndex(decoder.decode(html), record),
    });
    if (errors.length > 0) throw new Error(`A page could not be indexed: ${errors.join('; ')}`);
    this.done += 1;
  }

  #takeRunning(): Promise<void>[] {
    const running = this.#running;
    this.#running = [];
    return running;
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

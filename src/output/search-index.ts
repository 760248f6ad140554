import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import type { SearchForm } from '../client/core/search-packs.ts';
import type { Curriculum, LanguageEntry } from '../curriculum/entries.ts';
import { paths } from '../site/urls.ts';
import { formsCall, packSearchIndex } from './pack-search.ts';
import { searchRecords, pageToIndex, type SearchRecord } from './search-records.ts';

/** How many pages wait for their turn at most; others are read from their files when it comes. */
const mostHeld = 4096;

/** How many pages that were made earlier are handed to the indexer at a time. */
const batch = 64;

export interface SearchIndexOptions {
  /** Folder of the pages. */
  readonly out: string;
  readonly curriculum: Curriculum;
  readonly form: SearchForm;
  /** Where Pagefind's own files lie until they are packed. */
  readonly workFolder: string;
  /** Told how many of all pages are in the index. */
  readonly onStep?: ((done: number, total: number) => void) | undefined;
}

/**
 * The search index of a site in the making, a bundle for each language, so that a search never strays into another language.
 * Pages are indexed by Pagefind's own process while others are still rendered.
 */
export class SearchIndex {
  readonly #options: SearchIndexOptions;
  readonly #bundles: readonly Bundle[];
  #isClosed = false;

  constructor(options: SearchIndexOptions) {
    const { curriculum } = options;
    this.#options = options;
    this.#bundles = curriculum.site.languages.map(
      (language) => new Bundle(language, searchRecords(curriculum, language)),
    );
  }

  /** Takes a page that was made. Others than those that are to be found are passed over. */
  add(path: string, html: Buffer): void {
    if (this.#isClosed) return;
    for (const bundle of this.#bundles) bundle.add(path, html);
  }

  /** Indexes the pages that were not handed over, from their files, and writes the bundles. */
  async write(): Promise<void> {
    const { out, form, workFolder, onStep } = this.#options;
    const total = this.#bundles.reduce((sum, { size }) => sum + size, 0);
    const tell = () => {
      onStep?.(
        this.#bundles.reduce((sum, { done }) => sum + done, 0),
        total,
      );
    };
    for (const bundle of this.#bundles) {
      await bundle.complete(out, tell);
      const path = paths.searchIndex(bundle.language.tag);
      const target = join(out, path);
      const files = form === 'stock' ? target : join(workFolder, path);
      await bundle.write(files);
      if (form === 'packed') packSearchIndex(files, target, bundle.language.tag.toLowerCase());
    }
    writeForms(out, [form]);
  }

  /** Ends Pagefind's process, whether the index was written or not. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await pagefind.close();
  }
}

/** The index of one language. */
class Bundle {
  readonly language: LanguageEntry;
  /** How many pages are indexed. */
  done = 0;
  readonly #records: readonly SearchRecord[];
  readonly #index: Promise<PagefindIndex>;
  /** Pages by their path that came before their turn: equal input gives equal bytes only in equal order. */
  readonly #waiting = new Map<string, Buffer | undefined>();
  #next = 0;
  /** How many pages wait. */
  #held = 0;
  #running: Promise<void>[] = [];

  constructor(language: LanguageEntry, records: readonly SearchRecord[]) {
    this.language = language;
    this.#records = records;
    this.#index = createIndex(language);
    this.#index.catch(() => undefined);
    for (const { path } of records) this.#waiting.set(path, undefined);
  }

  get size(): number {
    return this.#records.length;
  }

  add(path: string, html: Buffer): void {
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

  #begin(record: SearchRecord, html: Buffer): void {
    this.#next += 1;
    if (this.#waiting.get(record.path)) this.#held -= 1;
    this.#waiting.delete(record.path);
    const indexing = this.#indexPage(record, html);
    // A failure is told when all is waited for, not at once.
    indexing.catch(() => undefined);
    this.#running.push(indexing);
  }

  async #indexPage(record: SearchRecord, html: Buffer): Promise<void> {
    const index = await this.#index;
    const { errors } = await index.addHTMLFile({
      url: record.path,
      content: pageToIndex(html.toString(), record),
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

async function createIndex(language: LanguageEntry): Promise<PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language.tag.toLowerCase() });
  if (!index) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
  return index;
}

/** Says in an output that it has no search index. */
export function writeNoSearch(out: string): void {
  writeForms(out, []);
}

/** Writes which forms of the search index an output has, which pages ask for. */
export function writeForms(out: string, forms: readonly SearchForm[]): void {
  const file = join(out, paths.searchForms());
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, formsCall(forms));
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

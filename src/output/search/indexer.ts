import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import type { SearchForm } from '../../client/core/search-packs.ts';
import { paths } from '../../site/urls.ts';
import { loadInnerWords, type InnerWords } from './inner-words.ts';
import { packSearchIndex } from './pack.ts';
import { pageToIndex, type SearchRecord } from './records.ts';
import { indexablePart } from './indexable-part.ts';

/** How many pages Pagefind has at the same time. It always has work, and waiting pages stay in their shortest form. */
const maxInProgress = 64;

/** What to index and where to write the index. Plain data that another thread can receive. */
export interface SearchIndexOptions {
  /** Folder of the pages. */
  readonly out: string;
  readonly languages: readonly IndexedLanguage[];
  readonly form: SearchForm;
  /** The folder for Pagefind's own files until they are packed. */
  readonly workFolder: string;
}

export interface IndexedLanguage {
  readonly tag: string;
  readonly records: readonly SearchRecord[];
}

/**
 * Creates the search index of a site, with a bundle for each language, so that a search never finds pages in another language.
 * Pages can be added as soon as they are rendered.
 */
export class SearchIndexer {
  readonly #bundles: readonly { readonly bundle: Bundle; readonly written: Promise<void> }[];
  readonly #out: string;

  constructor({ languages, ...options }: SearchIndexOptions) {
    this.#out = options.out;
    this.#bundles = languages.map((language) => {
      const bundle = new Bundle(language);
      const written = bundle.indexed.then(() => writeBundle(bundle, options));
      // A failure is reported by `write`, not at once.
      written.catch(() => undefined);
      return { bundle, written };
    });
  }

  /** Adds a page's indexable part. Ignores pages that are not indexed. */
  add(path: string, part: string): void {
    for (const { bundle } of this.#bundles) bundle.add(path, part);
  }

  /**
   * Indexes the pages that were not added, from their files, and waits until the index is written.
   * @param onStep called with the number of indexed pages and the total
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

  /** Ends Pagefind's process, whether or not the index is written. */
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
  readonly #innerWords: Promise<InnerWords>;
  readonly #indexed = Promise.withResolvers<undefined>();
  /** Pages that wait for their turn, by path. Only the same order gives the same bytes. */
  readonly #waiting = new Map<string, string | undefined>();
  /** How many pages Pagefind has received. */
  #sent = 0;
  /** The folder of the pages that were not added. */
  #folder: string | undefined;
  #onIndexed: (() => void) | undefined;

  constructor({ tag, records }: IndexedLanguage) {
    this.tag = tag;
    this.#records = records;
    this.#index = createIndex(tag);
    this.#innerWords = loadInnerWords(tag);
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

  /** Adds a page if it is in this language. */
  add(path: string, part: string): void {
    if (!this.#waiting.has(path)) return;
    this.#waiting.set(path, part);
    this.#advance();
  }

  /** Indexes the pages that were not added, from their files. */
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
      throw new Error(`Pagefind could not write the search index: ${written.errors.join('; ')}`);
    await index.deleteIndex();
    for (const unused of unusedFiles) rmSync(join(target, unused), { force: true });
  }

  /** Sends Pagefind the next available pages, up to its limit. */
  #advance(): void {
    if (this.done === this.size) this.#indexed.resolve(undefined);
    while (this.#sent - this.done < maxInProgress) {
      const record = this.#records[this.#sent];
      const part = record && this.#take(record.path);
      if (!record || part === undefined) return;
      this.#sent += 1;
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
    const content = pageToIndex(part, record, await this.#innerWords);
    const { errors } = await index.addHTMLFile({ url: record.path, content });
    if (errors.length > 0) throw new Error(`Pagefind could not index ${record.path}: ${errors.join('; ')}`);
  }
}

async function createIndex(tag: string): Promise<PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: tag.toLowerCase() });
  if (!index) throw new Error(`Pagefind could not start an index: ${errors.join('; ')}`);
  return index;
}

/** Pagefind's user interfaces, which the site does not use. */
const unusedFiles = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
];

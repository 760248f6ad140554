import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SearchForm } from '../../client/core/search-packs.ts';
import type { Curriculum } from '../../model/entries.ts';
import type { SearchIndexOptions } from './indexer.ts';
import { indexablePart } from './indexable-part.ts';
import { searchRecords } from './records.ts';
import type { IndexablePage, SearchEvent, SearchCommand } from './worker.ts';

const decoder = new TextDecoder();

/** How many pages are sent at once: to wake another thread takes longer than to prepare a page for it. */
const batch = 32;

export interface IndexedSite {
  /** Folder of Hornbook itself. */
  readonly packageRoot: string;
  readonly curriculum: Curriculum;
  /** Folder of the pages. */
  readonly out: string;
  readonly form: SearchForm;
  /** Where Pagefind's own files lie until they are packed. */
  readonly workFolder: string;
  /** Told how many of all pages are in the index. */
  readonly onStep?: ((done: number, total: number) => void) | undefined;
}

/**
 * The search index of a site in the making. A thread of its own hands pages to Pagefind's process: from the thread that renders
 * them they would leave one at a time, each only when nothing else is to be done.
 */
export class SearchIndex {
  readonly #worker: Worker;
  readonly #indexed: ReadonlySet<string>;
  readonly #written: Promise<void>;
  /** Pages that wait to be sent. */
  #ready: IndexablePage[] = [];
  #taken = 0;

  constructor({ packageRoot, curriculum, onStep, ...options }: IndexedSite) {
    const languages = curriculum.site.languages.map((language) => ({
      tag: language.tag,
      records: searchRecords(curriculum, language),
    }));
    this.#indexed = new Set(languages.flatMap(({ records }) => records.map(({ path }) => path)));
    const workerData: SearchIndexOptions = { ...options, languages };
    // Pages only pass through it: it need not let its memory grow.
    const resourceLimits = { maxYoungGenerationSizeMb: 16 };
    this.#worker = new Worker(join(packageRoot, 'bin/search-worker.js'), { workerData, resourceLimits });
    this.#written = new Promise((resolve, reject) => {
      this.#worker.on('message', (news: SearchEvent) => {
        if (news.kind === 'step') onStep?.(news.done, news.total);
        else if (news.kind === 'written') resolve();
        else reject(new Error('The search index could not be made.', { cause: news.reason }));
      });
      this.#worker.on('error', reject);
      this.#worker.on('exit', () => {
        reject(new Error('The thread that makes the search index has ended.'));
      });
    });
    // A failure is told when the index is waited for.
    this.#written.catch(() => undefined);
  }

  /** Whether a page is to be found. */
  indexes(path: string): boolean {
    return this.#indexed.has(path);
  }

  /** Takes a page that was made. Others than those that are to be found are passed over. */
  add(path: string, html: Uint8Array): void {
    if (!this.indexes(path)) return;
    this.#ready.push({ path, part: indexablePart(decoder.decode(html)) });
    this.#taken += 1;
    // With the last page the index is whole, and is written while other pages are made.
    if (this.#ready.length === batch || this.#taken === this.#indexed.size) this.#send();
  }

  /** Indexes the pages that were not handed over, from their files, and writes the index. */
  async write(): Promise<void> {
    this.#send();
    this.#order({ kind: 'write' });
    await this.#written;
  }

  /** Ends the thread and Pagefind's process, whether the index was written or not. */
  async close(): Promise<void> {
    if (this.#worker.threadId < 0) return;
    const ended = once(this.#worker, 'exit');
    this.#order({ kind: 'close' });
    await ended;
  }

  #send(): void {
    this.#order({ kind: 'add', pages: this.#ready });
    this.#ready = [];
  }

  #order(order: SearchCommand): void {
    this.#worker.postMessage(order);
  }
}

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

/** How many pages are sent in one message. Waking another thread takes longer than preparing a page. */
const batchSize = 32;

export interface IndexedSite {
  /** Hornbook's own folder. */
  readonly packageRoot: string;
  readonly curriculum: Curriculum;
  /** Folder of the pages. */
  readonly out: string;
  readonly form: SearchForm;
  /** The folder for Pagefind's own files until they are packed. */
  readonly workFolder: string;
  /** Called with the number of indexed pages and the total. */
  readonly onStep?: ((done: number, total: number) => void) | undefined;
}

/**
 * Creates the search index of a site during its build. A separate thread sends pages to Pagefind's process. The rendering thread
 * would send them one at a time, and only when idle.
 */
export class SearchIndex {
  readonly #worker: Worker;
  readonly #indexed: ReadonlySet<string>;
  readonly #written: Promise<void>;
  /** Pages to send. */
  #batch: IndexablePage[] = [];
  #added = 0;

  constructor({ packageRoot, curriculum, onStep, ...options }: IndexedSite) {
    const languages = curriculum.site.languages.map((language) => ({
      tag: language.tag,
      records: searchRecords(curriculum, language),
    }));
    this.#indexed = new Set(languages.flatMap(({ records }) => records.map(({ path }) => path)));
    const workerData: SearchIndexOptions = { ...options, languages };
    // Pages only pass through the thread, so it needs little memory.
    const resourceLimits = { maxYoungGenerationSizeMb: 16 };
    this.#worker = new Worker(join(packageRoot, 'bin/search-worker.js'), { workerData, resourceLimits });
    this.#written = new Promise((resolve, reject) => {
      this.#worker.on('message', (event: SearchEvent) => {
        if (event.kind === 'step') onStep?.(event.done, event.total);
        else if (event.kind === 'written') resolve();
        else reject(new Error('The search index could not be created.', { cause: event.reason }));
      });
      this.#worker.on('error', reject);
      this.#worker.on('exit', () => {
        reject(new Error('The search index thread has ended.'));
      });
    });
    // A failure is reported by `write`.
    this.#written.catch(() => undefined);
  }

  /** Whether a page is indexed. */
  indexes(path: string): boolean {
    return this.#indexed.has(path);
  }

  /** Adds a rendered page. Ignores pages that are not indexed. */
  add(path: string, html: Uint8Array): void {
    if (!this.indexes(path)) return;
    this.#batch.push({ path, part: indexablePart(decoder.decode(html)) });
    this.#added += 1;
    // After the last page, the index is complete and is written while other pages are rendered.
    if (this.#batch.length === batchSize || this.#added === this.#indexed.size) this.#send();
  }

  /** Indexes the pages that were not added, from their files, and writes the index. */
  async write(): Promise<void> {
    this.#send();
    this.#command({ kind: 'write' });
    await this.#written;
  }

  /** Ends the thread and Pagefind's process, whether or not the index is written. */
  async close(): Promise<void> {
    if (this.#worker.threadId < 0) return;
    const ended = once(this.#worker, 'exit');
    this.#command({ kind: 'close' });
    await ended;
  }

  #send(): void {
    this.#command({ kind: 'add', pages: this.#batch });
    this.#batch = [];
  }

  #command(command: SearchCommand): void {
    this.#worker.postMessage(command);
  }
}

import { parentPort, workerData } from 'node:worker_threads';
import { SearchIndexer, type SearchIndexOptions } from './indexer.ts';

/** What the thread is told: what is found in some pages, or to write the index, or to end. */
export type SearchCommand =
  | { readonly kind: 'add'; readonly pages: readonly IndexablePage[] }
  | { readonly kind: 'write' }
  | { readonly kind: 'close' };

/** A page by its path, and the part of it that words are found in. */
export interface IndexablePage {
  readonly path: string;
  readonly part: string;
}

/** What the thread tells while it writes the index. */
export type SearchEvent =
  | { readonly kind: 'step'; readonly done: number; readonly total: number }
  | { readonly kind: 'written' }
  | { readonly kind: 'failed'; readonly reason: unknown };

const indexer = new SearchIndexer(workerData as SearchIndexOptions);

function tell(news: SearchEvent): void {
  parentPort?.postMessage(news);
}

async function write(): Promise<void> {
  try {
    await indexer.write((done, total) => {
      tell({ kind: 'step', done, total });
    });
    tell({ kind: 'written' });
  } catch (reason) {
    tell({ kind: 'failed', reason });
  }
}

parentPort?.on('message', (order: SearchCommand) => {
  if (order.kind === 'add') {
    for (const { path, part } of order.pages) indexer.add(path, part);
  } else if (order.kind === 'write') void write();
  else void indexer.close().finally(() => process.exit());
});

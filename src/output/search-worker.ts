import { parentPort, workerData } from 'node:worker_threads';
import { SearchIndexer, type SearchIndexOptions } from './search-indexer.ts';

/** What the thread is told: what is found in a page, or to write the index, or to end. */
export type SearchOrder =
  | { readonly kind: 'add'; readonly path: string; readonly part: string }
  | { readonly kind: 'write' }
  | { readonly kind: 'close' };

/** What the thread tells while it writes the index. */
export type SearchNews =
  | { readonly kind: 'step'; readonly done: number; readonly total: number }
  | { readonly kind: 'written' }
  | { readonly kind: 'failed'; readonly reason: unknown };

const indexer = new SearchIndexer(workerData as SearchIndexOptions);

function tell(news: SearchNews): void {
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

parentPort?.on('message', (order: SearchOrder) => {
  if (order.kind === 'add') indexer.add(order.path, order.part);
  else if (order.kind === 'write') void write();
  else void indexer.close().finally(() => process.exit());
});

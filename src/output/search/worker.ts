import { parentPort, workerData } from 'node:worker_threads';
import { SearchIndexer, type SearchIndexOptions } from './indexer.ts';

/** Commands to the thread: add pages, write the index, or end. */
export type SearchCommand =
  | { readonly kind: 'add'; readonly pages: readonly IndexablePage[] }
  | { readonly kind: 'write' }
  | { readonly kind: 'close' };

/** A page by its path, with the part that is indexed. */
export interface IndexablePage {
  readonly path: string;
  readonly part: string;
}

/** Events that the thread sends while it writes the index. */
export type SearchEvent =
  | { readonly kind: 'step'; readonly done: number; readonly total: number }
  | { readonly kind: 'written' }
  | { readonly kind: 'failed'; readonly reason: unknown };

const indexer = new SearchIndexer(workerData as SearchIndexOptions);

function send(event: SearchEvent): void {
  parentPort?.postMessage(event);
}

async function write(): Promise<void> {
  try {
    await indexer.write((done, total) => {
      send({ kind: 'step', done, total });
    });
    send({ kind: 'written' });
  } catch (reason) {
    send({ kind: 'failed', reason });
  }
}

parentPort?.on('message', (command: SearchCommand) => {
  if (command.kind === 'add') {
    for (const { path, part } of command.pages) indexer.add(path, part);
  } else if (command.kind === 'write') void write();
  else void indexer.close().finally(() => process.exit());
});

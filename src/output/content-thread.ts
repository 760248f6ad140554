import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { setContentRunner, type ContentTask } from '../markup/content-runner.ts';
import type { Deliveries, Orders } from '../markup/content-worker.ts';

/**
 * Renders content in a second thread while this one makes pages of it. On a machine with one core it would only be in the way.
 * @returns ends the thread
 */
export function startContentThread(packageRoot: string): () => Promise<void> {
  if (availableParallelism() === 1) return () => Promise.resolve();
  const thread = new ContentThread(new Worker(join(packageRoot, 'bin/content-worker.js')));
  setContentRunner((task) => thread.run(task));
  return async () => {
    setContentRunner(undefined);
    await thread.end();
  };
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

class ContentThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #orders: [number, ContentTask][] = [];
  #last = 0;
  #failure: Error | undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (deliveries: Deliveries) => {
      for (const [number, result, ...failure] of deliveries) this.#settle(number, result, failure);
    });
    worker.on('error', (error) => {
      this.#fail(error as Error);
    });
    worker.on('exit', () => {
      this.#fail(new Error('The thread that renders content has ended.'));
    });
  }

  run(task: ContentTask): Promise<unknown> {
    if (this.#failure) return Promise.reject(this.#failure);
    this.#last += 1;
    const number = this.#last;
    this.#orders.push([number, task]);
    if (this.#orders.length === 1) {
      queueMicrotask(() => {
        this.#worker.postMessage(this.#orders satisfies Orders);
        this.#orders = [];
      });
    }
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #settle(number: number, result: unknown, [reason]: readonly unknown[]): void {
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    if (reason === undefined) waiting?.resolve(result);
    else waiting?.reject(reason);
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#failure);
    this.#waiting.clear();
  }
}

import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { doContentWork, type ContentTask } from '../markup/content.ts';
import { shareContent } from '../markup/content-runner.ts';
import type { Deliveries, Orders } from '../markup/content-worker.ts';

/**
 * Begins a build in which a second thread renders content while this one makes pages of it. On a machine with one core it would
 * only be in the way.
 * @returns ends the thread and forgets what was rendered
 */
export function startContentThread(packageRoot: string): () => Promise<void> {
  if (availableParallelism() === 1) {
    const forget = shareContent(doContentWork);
    return () => {
      forget();
      return Promise.resolve();
    };
  }
  const thread = new ContentThread(new Worker(join(packageRoot, 'bin/content-worker.js')));
  const forget = shareContent((task) => thread.run(task));
  return async () => {
    forget();
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
    worker.on('messageerror', (error) => {
      this.#fail(error);
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

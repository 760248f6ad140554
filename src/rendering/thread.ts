import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { runTask, type ContentTask } from './content-tasks.ts';
import { shareContent } from './shared-content.ts';
import type { TaskResults, QueuedTask, TaskBatch } from './worker.ts';

/**
 * Makes something of content, which meanwhile a second thread renders. On a machine with one core it would only be in the way.
 * @param packageRoot folder of Hornbook itself
 */
export async function withContentThread<T>(packageRoot: string, make: () => Promise<T>): Promise<T> {
  if (availableParallelism() === 1) {
    const forget = shareContent(runTask);
    return make().finally(forget);
  }
  const thread = new ContentThread(() => new Worker(join(packageRoot, 'bin/content-worker.js')));
  const forget = shareContent(
    (task) => thread.run(task),
    (task) => thread.runAhead(task),
  );
  try {
    return await make();
  } finally {
    forget();
    await thread.end();
  }
}

/** How many orders that nothing waits for are sent at once. */
const batchSize = 64;

interface PendingTask {
  readonly resolve: (result: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/** Has work on content done in another thread. */
export class ContentThread {
  readonly #start: () => Worker;
  readonly #tasksPerWorker: number;
  #worker: Worker | undefined;
  readonly #pending = new Map<number, PendingTask>();
  #urgent: QueuedTask[] = [];
  #ahead: QueuedTask[] = [];
  #last = 0;
  /** How much the worker has done. */
  #done = 0;
  #failure: Error | undefined;

  /**
   * @param start begins a worker
   * @param tasksPerWorker how much one does: grammars of code stay in its memory, hundreds of megabytes for a large course. When it has
   *   nothing left to do after that, it is ended, and the next order begins another.
   */
  constructor(start: () => Worker, tasksPerWorker = 20_000) {
    this.#start = start;
    this.#tasksPerWorker = tasksPerWorker;
  }

  /** Has work done for a page that waits for it. */
  run(task: ContentTask): Promise<unknown> {
    return this.#enqueue(task, this.#urgent, () => {
      if (this.#urgent.length === 1) queueMicrotask(this.#sendUrgent);
    });
  }

  /** Has work done that a page will wait for. The calling thread may be busy for long, so it is sent without a wait for its end. */
  runAhead(task: ContentTask): Promise<unknown> {
    return this.#enqueue(task, this.#ahead, () => {
      if (this.#ahead.length === 1) queueMicrotask(this.#sendAhead);
      if (this.#ahead.length >= batchSize) this.#sendAhead();
    });
  }

  #enqueue(task: ContentTask, orders: QueuedTask[], send: () => void): Promise<unknown> {
    if (this.#failure) return Promise.reject(this.#failure);
    this.#last += 1;
    const number = this.#last;
    orders.push([number, task]);
    send();
    return new Promise((resolve, reject) => {
      this.#pending.set(number, { resolve, reject });
    });
  }

  readonly #sendUrgent = () => {
    this.#send(this.#urgent, false);
    this.#urgent = [];
  };

  readonly #sendAhead = () => {
    this.#send(this.#ahead, true);
    this.#ahead = [];
  };

  #send(tasks: readonly QueuedTask[], isAhead: boolean): void {
    if (tasks.length === 0 || this.#failure) return;
    this.#worker ??= this.#begin();
    this.#worker.postMessage({ tasks, isAhead } satisfies TaskBatch);
  }

  #begin(): Worker {
    const worker = this.#start();
    worker.on('message', (results: TaskResults) => {
      for (const [number, result, ...failure] of results) this.#settle(number, result, failure);
      this.#done += results.length;
      if (this.#pending.size === 0 && this.#done >= this.#tasksPerWorker) void this.end();
    });
    worker.on('error', (error) => {
      this.#fail(error as Error);
    });
    worker.on('messageerror', (error) => {
      this.#fail(error);
    });
    worker.on('exit', () => {
      if (worker === this.#worker) this.#fail(new Error('The thread that renders content has ended.'));
    });
    return worker;
  }

  /** Ends the worker. Another order would begin a new one. */
  async end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#done = 0;
    await worker?.terminate();
  }

  #settle(number: number, result: unknown, [reason]: readonly unknown[]): void {
    const waiting = this.#pending.get(number);
    this.#pending.delete(number);
    if (reason === undefined) waiting?.resolve(result);
    else waiting?.reject(reason);
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#pending.values()) reject(this.#failure);
    this.#pending.clear();
  }
}

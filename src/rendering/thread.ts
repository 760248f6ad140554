import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { runTask, type ContentTask } from './content-tasks.ts';
import { shareContent } from './shared-content.ts';
import type { QueuedTask, TaskBatch, TaskResults } from './worker.ts';

/**
 * Runs `build` while a second thread renders content for it. With only one CPU core, this thread renders the content.
 * @param packageRoot Hornbook's own folder
 */
export async function withContentThread<T>(packageRoot: string, build: () => Promise<T>): Promise<T> {
  if (availableParallelism() === 1) {
    const stopSharing = shareContent(runTask);
    return build().finally(stopSharing);
  }
  const thread = new ContentThread(() => new Worker(join(packageRoot, 'bin/content-worker.js')));
  const stopSharing = shareContent(
    (task) => thread.run(task),
    (task) => thread.runAhead(task),
  );
  try {
    return await build();
  } finally {
    stopSharing();
    await thread.end();
  }
}

/** The number of ahead-of-time tasks in one message. */
const batchSize = 64;

interface PendingTask {
  readonly resolve: (result: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/** Runs content tasks in a worker thread. */
export class ContentThread {
  readonly #start: () => Worker;
  readonly #tasksPerWorker: number;
  #worker: Worker | undefined;
  readonly #pending = new Map<number, PendingTask>();
  /** Tasks to send that a page waits for. */
  #urgent: QueuedTask[] = [];
  /** Tasks to send that no page waits for yet. */
  #ahead: QueuedTask[] = [];
  #lastId = 0;
  /** The number of tasks that the worker has finished. */
  #finished = 0;
  #failure: Error | undefined;

  /**
   * @param start starts a worker
   * @param tasksPerWorker how many tasks one worker runs. Code grammars stay in its memory, hundreds of megabytes for a large
   *   course, so it is ended once it has run that many and has none left; the next task starts another worker.
   */
  constructor(start: () => Worker, tasksPerWorker = 20_000) {
    this.#start = start;
    this.#tasksPerWorker = tasksPerWorker;
  }

  /** Runs a task that a page waits for. */
  run(task: ContentTask): Promise<unknown> {
    return this.#enqueue(task, this.#urgent, () => {
      if (this.#urgent.length === 1) queueMicrotask(this.#sendUrgent);
    });
  }

  /** Runs a task that a page will wait for. A full batch is sent at once, since the calling thread may stay busy for long. */
  runAhead(task: ContentTask): Promise<unknown> {
    return this.#enqueue(task, this.#ahead, () => {
      if (this.#ahead.length === 1) queueMicrotask(this.#sendAhead);
      if (this.#ahead.length >= batchSize) this.#sendAhead();
    });
  }

  #enqueue(task: ContentTask, queue: QueuedTask[], send: () => void): Promise<unknown> {
    if (this.#failure) return Promise.reject(this.#failure);
    this.#lastId += 1;
    const id = this.#lastId;
    queue.push([id, task]);
    send();
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
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
    this.#worker ??= this.#startWorker();
    this.#worker.postMessage({ tasks, isAhead } satisfies TaskBatch);
  }

  #startWorker(): Worker {
    const worker = this.#start();
    worker.on('message', (results: TaskResults) => {
      for (const [id, result, ...failure] of results) this.#settle(id, result, failure);
      this.#finished += results.length;
      if (this.#pending.size === 0 && this.#finished >= this.#tasksPerWorker) void this.end();
    });
    worker.on('error', (error) => {
      this.#fail(error as Error);
    });
    worker.on('messageerror', (error) => {
      this.#fail(error);
    });
    worker.on('exit', () => {
      if (worker === this.#worker) this.#fail(new Error('The rendering thread has ended.'));
    });
    return worker;
  }

  /** Ends the worker. Another task would start a new one. */
  async end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#finished = 0;
    await worker?.terminate();
  }

  #settle(id: number, result: unknown, [reason]: readonly unknown[]): void {
    const task = this.#pending.get(id);
    this.#pending.delete(id);
    if (reason === undefined) task?.resolve(result);
    else task?.reject(reason);
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#pending.values()) reject(this.#failure);
    this.#pending.clear();
  }
}

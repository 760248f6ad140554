import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { doContentWork, type ContentTask } from '../markup/content.ts';
import { shareContent } from '../markup/content-runner.ts';
import type { Deliveries, NumberedTask, Orders } from '../markup/content-worker.ts';

/**
 * Makes something of content, which meanwhile a second thread renders. On a machine with one core it would only be in the way.
 * @param packageRoot folder of Hornbook itself
 */
export async function withContentThread<T>(packageRoot: string, make: () => Promise<T>): Promise<T> {
  if (availableParallelism() === 1) {
    const forget = shareContent(doContentWork);
    return make().finally(forget);
  }
  const thread = new ContentThread(new Worker(join(packageRoot, 'bin/content-worker.js')));
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
const batch = 64;

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

class ContentThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #awaited: NumberedTask[] = [];
  #ahead: NumberedTask[] = [];
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

  /** Has work done for a page that waits for it. */
  run(task: ContentTask): Promise<unknown> {
    return this.#order(task, this.#awaited, () => {
      if (this.#awaited.length === 1) queueMicrotask(this.#sendAwaited);
    });
  }

  /** Has work done that a page will wait for. The calling thread may be busy for long, so it is sent without a wait for its end. */
  runAhead(task: ContentTask): Promise<unknown> {
    return this.#order(task, this.#ahead, () => {
      if (this.#ahead.length === 1) queueMicrotask(this.#sendAhead);
      if (this.#ahead.length >= batch) this.#sendAhead();
    });
  }

  #order(task: ContentTask, orders: NumberedTask[], send: () => void): Promise<unknown> {
    if (this.#failure) return Promise.reject(this.#failure);
    this.#last += 1;
    const number = this.#last;
    orders.push([number, task]);
    send();
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
    });
  }

  readonly #sendAwaited = () => {
    this.#send(this.#awaited, false);
    this.#awaited = [];
  };

  readonly #sendAhead = () => {
    this.#send(this.#ahead, true);
    this.#ahead = [];
  };

  #send(tasks: readonly NumberedTask[], isAhead: boolean): void {
    if (tasks.length > 0) this.#worker.postMessage({ tasks, isAhead } satisfies Orders);
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

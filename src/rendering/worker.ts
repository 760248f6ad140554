import { parentPort, receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import { setImmediate as turn } from 'node:timers/promises';
import { doContentWork, type ContentTask } from './content-tasks.ts';

/** Pieces of work with their numbers, many at a time: a message costs more than most of them. */
export interface Orders {
  readonly tasks: readonly NumberedTask[];
  /** Whether nothing waits for them yet, so that all others are done first. */
  readonly isAhead: boolean;
}

export type NumberedTask = readonly [number: number, task: ContentTask];

/** What became of each: its result, or why there is none. */
export type Deliveries = (readonly [number: number, result: unknown] | readonly [number, undefined, reason: unknown])[];

/** How long finished work is collected before it is delivered, in milliseconds: the other thread may be waiting for it. */
const patience = 2;

/** Tasks in the order in which they came. */
class Queue {
  #tasks: NumberedTask[] = [];
  #taken = 0;

  add(tasks: readonly NumberedTask[]): void {
    for (const task of tasks) this.#tasks.push(task);
  }

  take(): NumberedTask | undefined {
    const task = this.#tasks[this.#taken];
    this.#taken += 1;
    if (!task) {
      this.#tasks = [];
      this.#taken = 0;
    }
    return task;
  }
}

class Workshop {
  readonly #port: MessagePort;
  readonly #awaited = new Queue();
  readonly #ahead = new Queue();
  #isAtWork = false;

  constructor(port: MessagePort) {
    this.#port = port;
  }

  async take(orders: Orders): Promise<void> {
    this.#add(orders);
    if (this.#isAtWork) return;
    this.#isAtWork = true;
    let ready: Deliveries = [];
    let delivered = performance.now();
    for (let next = this.#next(); next; next = this.#next()) {
      const [number, task] = next;
      try {
        ready.push([number, await doContentWork(task)]);
      } catch (reason) {
        ready.push([number, undefined, reason]);
      }
      if (performance.now() - delivered < patience) continue;
      this.#port.postMessage(ready);
      ready = [];
      // The parser's memory is given back only when the thread has a turn of its loop.
      await turn();
      delivered = performance.now();
    }
    if (ready.length > 0) this.#port.postMessage(ready);
    this.#isAtWork = false;
  }

  /** What is to be done now. New orders are looked for each time, as one of them may be awaited. */
  #next(): NumberedTask | undefined {
    for (let news = receiveMessageOnPort(this.#port); news; news = receiveMessageOnPort(this.#port))
      this.#add(news.message as Orders);
    return this.#awaited.take() ?? this.#ahead.take();
  }

  #add({ tasks, isAhead }: Orders): void {
    (isAhead ? this.#ahead : this.#awaited).add(tasks);
  }
}

if (parentPort) {
  const workshop = new Workshop(parentPort);
  parentPort.on('message', (orders: Orders) => {
    void workshop.take(orders);
  });
}

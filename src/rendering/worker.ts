import { parentPort, receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import { setImmediate as turn } from 'node:timers/promises';
import { runTask, type ContentTask } from './content-tasks.ts';

/** Pieces of work with their numbers, many at a time: a message costs more than most of them. */
export interface TaskBatch {
  readonly tasks: readonly QueuedTask[];
  /** Whether nothing waits for them yet, so that all others are done first. */
  readonly isAhead: boolean;
}

export type QueuedTask = readonly [number: number, task: ContentTask];

/** What became of each: its result, or why there is none. */
export type TaskResults = (
  readonly [number: number, result: unknown] | readonly [number, undefined, reason: unknown]
)[];

/** How long finished work is collected before it is delivered, in milliseconds: the other thread may be waiting for it. */
const flushInterval = 2;

/** Tasks in the order in which they came. */
class TaskQueue {
  #tasks: QueuedTask[] = [];
  #taken = 0;

  add(tasks: readonly QueuedTask[]): void {
    for (const task of tasks) this.#tasks.push(task);
  }

  take(): QueuedTask | undefined {
    const task = this.#tasks[this.#taken];
    this.#taken += 1;
    if (!task) {
      this.#tasks = [];
      this.#taken = 0;
    }
    return task;
  }
}

class TaskRunner {
  readonly #port: MessagePort;
  readonly #urgent = new TaskQueue();
  readonly #ahead = new TaskQueue();
  #isAtWork = false;

  constructor(port: MessagePort) {
    this.#port = port;
  }

  async take(orders: TaskBatch): Promise<void> {
    this.#add(orders);
    if (this.#isAtWork) return;
    this.#isAtWork = true;
    let ready: TaskResults = [];
    let delivered = performance.now();
    for (let next = this.#next(); next; next = this.#next()) {
      const [number, task] = next;
      try {
        ready.push([number, await runTask(task)]);
      } catch (reason) {
        ready.push([number, undefined, reason]);
      }
      if (performance.now() - delivered < flushInterval) continue;
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
  #next(): QueuedTask | undefined {
    for (let news = receiveMessageOnPort(this.#port); news; news = receiveMessageOnPort(this.#port))
      this.#add(news.message as TaskBatch);
    return this.#urgent.take() ?? this.#ahead.take();
  }

  #add({ tasks, isAhead }: TaskBatch): void {
    (isAhead ? this.#ahead : this.#urgent).add(tasks);
  }
}

if (parentPort) {
  const runner = new TaskRunner(parentPort);
  parentPort.on('message', (orders: TaskBatch) => {
    void runner.take(orders);
  });
}

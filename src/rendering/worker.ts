import { parentPort, receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { runTask, type ContentTask } from './content-tasks.ts';

/** Tasks sent in one message, since a message costs more than most tasks. */
export interface TaskBatch {
  readonly tasks: readonly QueuedTask[];
  /** Whether no page waits for these tasks yet, so that all others are run first. */
  readonly isAhead: boolean;
}

export type QueuedTask = readonly [id: number, task: ContentTask];

/** Results of tasks by id: a value, or the reason for a failure. */
export type TaskResults = (
  readonly [id: number, result: unknown] | readonly [id: number, undefined, reason: unknown]
)[];

/** How long results are collected before they are sent, in milliseconds. The other thread may be waiting for them. */
const flushInterval = 2;

/** A first-in, first-out queue. */
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

/** Runs the tasks that arrive at a port, urgent ones first, and sends their results back. */
class TaskRunner {
  readonly #port: MessagePort;
  readonly #urgent = new TaskQueue();
  readonly #ahead = new TaskQueue();
  #isRunning = false;

  constructor(port: MessagePort) {
    this.#port = port;
  }

  /** Queues a batch and runs all queued tasks, unless they are running already. */
  async run(batch: TaskBatch): Promise<void> {
    this.#enqueue(batch);
    if (this.#isRunning) return;
    this.#isRunning = true;
    let results: TaskResults = [];
    let flushed = performance.now();
    for (let next = this.#next(); next; next = this.#next()) {
      const [id, task] = next;
      try {
        results.push([id, await runTask(task)]);
      } catch (reason) {
        results.push([id, undefined, reason]);
      }
      if (performance.now() - flushed < flushInterval) continue;
      this.#port.postMessage(results);
      results = [];
      // The parser frees its memory only when the event loop turns.
      await nextTurn();
      flushed = performance.now();
    }
    if (results.length > 0) this.#port.postMessage(results);
    this.#isRunning = false;
  }

  /** Takes the next task, after it has queued new batches: one of them may be urgent. */
  #next(): QueuedTask | undefined {
    for (let received = receiveMessageOnPort(this.#port); received; received = receiveMessageOnPort(this.#port))
      this.#enqueue(received.message as TaskBatch);
    return this.#urgent.take() ?? this.#ahead.take();
  }

  #enqueue({ tasks, isAhead }: TaskBatch): void {
    (isAhead ? this.#ahead : this.#urgent).add(tasks);
  }
}

if (parentPort) {
  const runner = new TaskRunner(parentPort);
  parentPort.on('message', (batch: TaskBatch) => {
    void runner.run(batch);
  });
}

import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import type { TaskResults } from './worker.ts';
import { ContentThread } from './thread.ts';

let thread: ContentThread | undefined;
afterEach(async () => {
  await thread?.end();
});

/** Returns the id of the worker, its number of batches and the priority of a task; `fail` fails the task and `die` the worker. */
const program = `
  const { parentPort, threadId } = require('node:worker_threads');
  let batches = 0;
  parentPort.on('message', ({ tasks, isAhead }) => {
    batches += 1;
    parentPort.postMessage(tasks.map(([id, { input: { source } }]) => {
      if (source === 'die') throw new Error('no more');
      return source === 'fail' ? [id, undefined, 'cannot'] : [id, { source, isAhead, batches, threadId }];
    }));
  });
`;

function begin(tasksPerWorker?: number) {
  let started = 0;
  const start = () => {
    started += 1;
    return new Worker(program, { eval: true });
  };
  thread = new ContentThread(start, tasksPerWorker);
  return { thread, started: () => started };
}

function task(source: string) {
  return { kind: 'blocks', input: { source, math: false, taughtLanguage: undefined } } as const;
}

test('sends tasks queued together in one message and returns each result to its caller', async () => {
  const { thread } = begin();
  const results = await Promise.all(['a', 'b'].map((source) => thread.run(task(source))));
  expect(results).toMatchObject([
    { source: 'a', isAhead: false, batches: 1 },
    { source: 'b', isAhead: false, batches: 1 },
  ]);
});

test('sends full batches of ahead-of-time tasks while the calling thread is busy', async () => {
  const { thread } = begin();
  const all = Array.from({ length: 130 }, (_, index) => thread.runAhead(task(String(index))));
  const results = (await Promise.all(all)) as { isAhead: boolean; batches: number }[];
  expect(results.every(({ isAhead }) => isAhead)).toBe(true);
  expect(results.map(({ batches }) => batches)).toEqual([
    ...Array<number>(64).fill(1),
    ...Array<number>(64).fill(2),
    3,
    3,
  ]);
});

test('rejects a task that fails and runs the others', async () => {
  const { thread } = begin();
  const results = await Promise.allSettled(['a', 'fail', 'b'].map((source) => thread.run(task(source))));
  expect(results).toMatchObject([{ status: 'fulfilled' }, { reason: 'cannot' }, { status: 'fulfilled' }]);
});

test('rejects all pending and later tasks when the worker dies', async () => {
  const { thread, started } = begin();
  const results = await Promise.allSettled(['a', 'die'].map((source) => thread.run(task(source))));
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(thread.run(task('b'))).rejects.toThrow('no more');
  expect(started()).toBe(1);
});

test('replaces a worker that has run its share of tasks once it has none left', async () => {
  const { thread, started } = begin(3);
  const first = await Promise.all(['a', 'b'].map((source) => thread.run(task(source))));
  const last = await Promise.all(['c', 'd'].map((source) => thread.run(task(source))));
  expect(started()).toBe(1);
  const next = await thread.run(task('e'));
  expect(started()).toBe(2);
  const [a, , c, , e] = [...first, ...last, next].map((result) => (result as { threadId: number }).threadId);
  expect(c).toBe(a);
  expect(e).not.toBe(a);
});

test('runs urgent tasks before ahead-of-time tasks', async () => {
  const worker = new Worker(join(process.cwd(), 'bin/content-worker.js'));
  try {
    // Both messages arrive before the worker starts.
    const tasks = Array.from({ length: 50 }, (_, index) => [index, task(`Ahead ${String(index)}`)]);
    worker.postMessage({ tasks, isAhead: true });
    worker.postMessage({ tasks: [[99, task('Urgent')]], isAhead: false });
    const [first] = (await once(worker, 'message')) as [TaskResults];
    expect(first[0]).toEqual([99, { html: { blocks: '<p>Urgent</p>' } }]);
  } finally {
    await worker.terminate();
  }
});

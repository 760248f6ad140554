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

/** Tells which worker did a task, how many batches it had, and how; on `fail` and `die` it does just that. */
const program = `
  const { parentPort, threadId } = require('node:worker_threads');
  let orders = 0;
  parentPort.on('message', ({ tasks, isAhead }) => {
    orders += 1;
    parentPort.postMessage(tasks.map(([number, { input: { source } }]) => {
      if (source === 'die') throw new Error('no more');
      return source === 'fail' ? [number, undefined, 'cannot'] : [number, { source, isAhead, orders, threadId }];
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

test('what is ordered in one go is sent in one message, and each gets its own result', async () => {
  const { thread } = begin();
  const results = await Promise.all(['a', 'b'].map((source) => thread.run(task(source))));
  expect(results).toMatchObject([
    { source: 'a', isAhead: false, orders: 1 },
    { source: 'b', isAhead: false, orders: 1 },
  ]);
});

test('what no page waits for is sent although the thread that orders it has no time', async () => {
  const { thread } = begin();
  const all = Array.from({ length: 130 }, (_, index) => thread.runAhead(task(String(index))));
  const results = (await Promise.all(all)) as { isAhead: boolean; orders: number }[];
  expect(results.every(({ isAhead }) => isAhead)).toBe(true);
  expect(results.map(({ orders }) => orders)).toEqual([
    ...Array<number>(64).fill(1),
    ...Array<number>(64).fill(2),
    3,
    3,
  ]);
});

test('one task that fails is told to whoever asked, and the others are done', async () => {
  const { thread } = begin();
  const results = await Promise.allSettled(['a', 'fail', 'b'].map((source) => thread.run(task(source))));
  expect(results).toMatchObject([{ status: 'fulfilled' }, { reason: 'cannot' }, { status: 'fulfilled' }]);
});

test('when the worker dies all that wait are told, and whoever comes later', async () => {
  const { thread, started } = begin();
  const results = await Promise.allSettled(['a', 'die'].map((source) => thread.run(task(source))));
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(thread.run(task('b'))).rejects.toThrow('no more');
  expect(started()).toBe(1);
});

test('a worker that has done enough makes room for another once nothing is left to do', async () => {
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

test('what a page waits for is done before what none waits for', async () => {
  const worker = new Worker(join(process.cwd(), 'bin/content-worker.js'));
  try {
    // Both are there before the worker looks.
    const tasks = Array.from({ length: 50 }, (_, index) => [index, task(`Ahead ${String(index)}`)]);
    worker.postMessage({ tasks, isAhead: true });
    worker.postMessage({ tasks: [[99, task('Awaited')]], isAhead: false });
    const [first] = (await once(worker, 'message')) as [TaskResults];
    expect(first[0]).toEqual([99, { html: { blocks: '<p>Awaited</p>' } }]);
  } finally {
    await worker.terminate();
  }
});

import { parentPort } from 'node:worker_threads';
import { doContentWork, type ContentTask } from './content.ts';

/** Pieces of work with their numbers, many at a time: a message costs more than most of them. */
export type Orders = readonly (readonly [number: number, task: ContentTask])[];

/** What became of each: its result, or why there is none. */
export type Deliveries = (readonly [number: number, result: unknown] | readonly [number, undefined, reason: unknown])[];

/** How long finished work is collected before it is delivered, in milliseconds: the other thread may be waiting for it. */
const patience = 2;

async function work(orders: Orders): Promise<void> {
  let ready: Deliveries = [];
  let delivered = performance.now();
  for (const [number, task] of orders) {
    try {
      ready.push([number, await doContentWork(task)]);
    } catch (reason) {
      ready.push([number, undefined, reason]);
    }
    if (performance.now() - delivered < patience) continue;
    parentPort?.postMessage(ready);
    ready = [];
    delivered = performance.now();
  }
  if (ready.length > 0) parentPort?.postMessage(ready);
}

parentPort?.on('message', (orders: Orders) => {
  void work(orders);
});

import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

/** What the thread that tries inputs shares with the one that watches it. */
export interface Watched {
  /** The number of the input that is tried, or 0 between two of them; and its length in bytes. */
  readonly running: Int32Array<SharedArrayBuffer>;
  /** The input, as JSON. */
  readonly input: Uint8Array<SharedArrayBuffer>;
  readonly seed: number;
}

/** An input that takes longer counts as one that never ends. */
export const hangSeconds = 5;

/** Looks this often. Looks are counted, not time, which also passes while a computer sleeps. */
const looksPerSecond = 4;

const { running, input, seed } = workerData as Watched;
let last = 0;
let looks = 0;
setInterval(() => {
  const now = Atomics.load(running, 0);
  looks = now === last && now !== 0 ? looks + 1 : 0;
  last = now;
  if (looks < hangSeconds * looksPerSecond) return;
  const text = new TextDecoder().decode(input.slice(0, Atomics.load(running, 1)));
  writeSync(2, `\nSeed ${seed}, input ${now}: takes longer than ${hangSeconds} seconds:\n${text}\n`);
  process.kill(process.pid, 'SIGKILL');
}, 1000 / looksPerSecond);

import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

/** Data shared by the testing thread and the watching thread. */
export interface Watched {
  /** The number of the current input, or 0 between inputs, and its length in bytes. */
  readonly running: Int32Array<SharedArrayBuffer>;
  /** The input, as JSON. */
  readonly input: Uint8Array<SharedArrayBuffer>;
  readonly seed: number;
}

/** An input that takes longer counts as a hang. */
export const hangSeconds = 5;

/** How often the input is checked. Checks are counted instead of time, which also passes while a computer sleeps. */
const checksPerSecond = 4;

const { running, input, seed } = workerData as Watched;
let last = 0;
let checks = 0;
setInterval(() => {
  const now = Atomics.load(running, 0);
  checks = now === last && now !== 0 ? checks + 1 : 0;
  last = now;
  if (checks < hangSeconds * checksPerSecond) return;
  const text = new TextDecoder().decode(input.slice(0, Atomics.load(running, 1)));
  writeSync(2, `\nSeed ${seed}, input ${now}: takes longer than ${hangSeconds} seconds:\n${text}\n`);
  process.kill(process.pid, 'SIGKILL');
}, 1000 / checksPerSecond);

import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import type { Watched } from './watch.fixture.ts';

/** How long each fuzzer runs. */
const minutes = Number(process.env['HORNBOOK_FUZZ_MINUTES'] ?? 10);

/** The seed of a run. A printed seed repeats its inputs. */
const seed = Number(process.env['HORNBOOK_FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/**
 * Tests one input after another until the time is over. A failing input is shrunk and reported. An input that takes longer than
 * `hangSeconds` (watch.fixture.ts) is printed and ends the process, since nothing else can stop it.
 * @param holds tests one input; throws if it fails
 */
export async function fuzz<T>(inputs: fc.Arbitrary<T>, holds: (input: T) => void | Promise<void>): Promise<void> {
  if (!(minutes > 0)) throw new Error('HORNBOOK_FUZZ_MINUTES must be a number of minutes, such as 0.5.');
  if (!Number.isInteger(seed))
    throw new Error('HORNBOOK_FUZZ_SEED must be a whole number, such as a seed that an earlier run printed.');
  console.log(`Seed ${seed}, ${minutes} minutes`);
  const watch = startWatch();
  const property = fc.asyncProperty(inputs, async (input) => {
    watch.begin(JSON.stringify(input));
    try {
      await holds(input);
    } finally {
      watch.end();
    }
  });
  try {
    const details = await fc.check(property, {
      seed,
      numRuns: Infinity,
      interruptAfterTimeLimit: minutes * 60_000,
      markInterruptAsFailure: false,
    });
    console.log(`Seed ${seed}: ${details.numRuns} inputs`);
    if (details.failed) throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance });
  } finally {
    await watch.stop();
  }
}

/** The longest input that can be printed, in bytes of JSON. */
const longestInput = 4_000_000;

/** Starts a thread that times each input: this thread cannot while it hangs. */
function startWatch() {
  const watched: Watched = {
    running: new Int32Array(new SharedArrayBuffer(8)),
    input: new Uint8Array(new SharedArrayBuffer(longestInput)),
    seed,
  };
  const { running, input } = watched;
  const encoder = new TextEncoder();
  const worker = new Worker(new URL('./watch.fixture.ts', import.meta.url), { workerData: watched });
  let number = 0;
  return {
    begin(text: string) {
      number += 1;
      Atomics.store(running, 1, encoder.encodeInto(text, input).written);
      Atomics.store(running, 0, number);
    },
    end() {
      Atomics.store(running, 0, 0);
    },
    stop: () => worker.terminate(),
  };
}

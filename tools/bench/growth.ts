import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secondsOf, type Measured } from './measure.ts';
import { syntheticLessons, writeCourse } from './synthetic-course.ts';

/**
 * Builds synthetic courses of several sizes. Each build has its own process, so that they share no memory.
 * @param sizes numbers of lessons
 * @param runs number of builds of each course; the one with the median time is returned
 */
export function measureGrowth(sizes: readonly number[], runs: number, search: boolean): Measured[] {
  return sizes.map((size) => {
    const root = mkdtempSync(join(tmpdir(), 'hornbook-synthetic-'));
    try {
      writeCourse(root, syntheticLessons(size));
      const measured = Array.from({ length: runs }, () => inOwnProcess(root, search));
      return medianOf(measured);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
}

function inOwnProcess(content: string, search: boolean): Measured {
  const args = [process.argv[1] ?? '', '--content', content, '--json', ...(search ? [] : ['--no-search'])];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`The build of a synthetic course failed.\n${stderr}`);
  return JSON.parse(stdout) as Measured;
}

function medianOf(measured: readonly Measured[]): Measured {
  const sorted = measured.toSorted((a, b) => secondsOf(a) - secondsOf(b));
  const median = sorted[Math.floor(sorted.length / 2)];
  if (!median) throw new Error('Nothing was measured.');
  return median;
}

import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A folder for temporary files of this process. `dispose` removes it. */
export interface WorkFolder {
  readonly path: string;
  readonly dispose: () => void;
}

/**
 * Creates a folder `<parent>/<name>-<process>-<n>` and removes those of killed processes. Simultaneous builds have separate work
 * folders, so they never share caches or unfinished pages.
 */
export function makeWorkFolder(parent: string, name: string): WorkFolder {
  mkdirSync(parent, { recursive: true });
  removeAbandoned(parent, name);
  for (let number = 1; ; number += 1) {
    const path = join(parent, `${name}-${String(process.pid)}-${String(number)}`);
    try {
      mkdirSync(path);
      const dispose = () => {
        rmSync(path, { recursive: true, force: true });
      };
      return { path, dispose };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function removeAbandoned(parent: string, name: string): void {
  for (const entry of readdirSync(parent)) {
    if (!entry.startsWith(`${name}-`)) continue;
    const pid = /^(\d+)-\d+$/.exec(entry.slice(name.length + 1))?.[1];
    if (pid !== undefined && !isRunning(Number(pid)))
      rmSync(join(parent, basename(entry)), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

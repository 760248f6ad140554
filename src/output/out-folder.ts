import {
  accessSync,
  constants,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeWorkFolder, type WorkFolder } from './work-folder.ts';

/** A file in every output, by which Hornbook recognises its own output folders. */
export const markFile = 'hornbook.json';

/** Whether a folder can be replaced without `--force`: it does not exist, is empty, or is an earlier output. */
export function isReplaceable(out: string): boolean {
  return !existsSync(out) || existsSync(join(out, markFile)) || readdirSync(out).length === 0;
}

/** Writes the mark file. It has no time and no path, so that the same input gives the same bytes. */
export function markOutput(folder: string, version: string): void {
  writeFileSync(join(folder, markFile), `${JSON.stringify({ generator: 'hornbook', version }, null, 2)}\n`);
}

/** A new output before it is published. */
export interface Staging {
  readonly path: string;
  /**
   * Replaces the previous output by the new one. Returns whether the files had to be copied one by one.
   * @param onStep called with the number of top-level entries that are copied or removed, and the total
   */
  readonly publish: (onStep?: (done: number, total: number) => void) => { readonly copied: boolean };
  /** Removes the new output if it was not published. */
  readonly dispose: () => void;
}

/**
 * Creates a folder for a new output, so that the previous one stays complete until the new one is. It is beside the previous one,
 * where files get the permissions of that place, or else in the work folder, from which it is copied at the end. Before that, it
 * restores an output that a killed build had moved aside.
 * @throws if the new output could not be published
 */
export function stageOutput(out: string, workFolder: string): Staging {
  restoreAside(out);
  const beside = createBeside(out);
  const path = beside && canMove(workFolder, beside.path) ? beside.path : join(workFolder, 'site');
  const target = beside?.path ?? path;
  return {
    path,
    publish: (onStep) => {
      const total = entriesOf(out).length + (path === target ? 0 : entriesOf(path).length);
      let done = 0;
      const step = () => {
        done += 1;
        onStep?.(done, total);
      };
      if (path !== target) copyInto(target, path, step);
      return { copied: replace(out, target, step) };
    },
    dispose: () => beside?.dispose(),
  };
}

function entriesOf(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function copyInto(target: string, source: string, step: () => void): void {
  for (const name of entriesOf(source)) {
    cpSync(join(source, name), join(target, name), { recursive: true });
    step();
  }
}

function asideOf(out: string): string {
  return join(dirname(out), `.${basename(out)}.old`);
}

function restoreAside(out: string): void {
  const aside = asideOf(out);
  if (!existsSync(aside)) return;
  if (existsSync(out)) removeIfPossible(aside);
  else renameSync(aside, out);
}

/** Creates a folder beside the output. If the disk refuses it, files can still be copied into an existing output. */
function createBeside(out: string): WorkFolder | undefined {
  try {
    return makeWorkFolder(dirname(out), `.${basename(out)}.new`);
  } catch (error) {
    if (!existsSync(out) || !isRefused(error, ['EACCES', 'EROFS', 'EPERM'])) throw error;
    accessSync(out, constants.W_OK);
    return undefined;
  }
}

/** Whether Astro can move files from the work folder to the output. Only an attempt tells, since a disk can be mounted twice. */
function canMove(from: string, to: string): boolean {
  const [here, there] = [join(from, 'probe'), join(to, 'probe')];
  writeFileSync(here, '');
  try {
    renameSync(here, there);
    rmSync(there);
    return true;
  } catch (error) {
    if (!isRefused(error, immovable)) throw error;
    rmSync(here);
    return false;
  }
}

/** Removes a folder. If the disk refuses it, the next build tries again. */
function removeIfPossible(folder: string, step: () => void = () => undefined): void {
  try {
    for (const name of entriesOf(folder)) {
      rmSync(join(folder, name), { recursive: true, force: true });
      step();
    }
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    if (!isRefused(error, immovable)) throw error;
  }
}

/** Error codes of a folder that cannot be moved although its files can: a mount point, another disk, or an open window on Windows. */
const immovable = ['EXDEV', 'EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY'];

function isRefused(error: unknown, reasons: readonly string[]): boolean {
  return reasons.includes((error as NodeJS.ErrnoException).code ?? '');
}

function replace(out: string, staged: string, step: () => void): boolean {
  const aside = asideOf(out);
  try {
    if (existsSync(out)) renameSync(out, aside);
    renameSync(staged, out);
  } catch (error) {
    if (!isRefused(error, immovable)) throw error;
    if (existsSync(aside) && !existsSync(out)) renameSync(aside, out);
    putInto(out, staged);
    return true;
  }
  removeIfPossible(aside, step);
  return false;
}

/** Copies the new files into a folder, then removes the old ones that are no longer part of the site. */
function putInto(out: string, staged: string): void {
  mkdirSync(out, { recursive: true });
  for (const entry of readdirSync(staged, { withFileTypes: true })) {
    const [from, to] = [join(staged, entry.name), join(out, entry.name)];
    if (entry.isDirectory()) putInto(to, from);
    else replaceFile(from, to);
  }
  for (const name of readdirSync(out)) {
    if (!existsSync(join(staged, name))) rmSync(join(out, name), { recursive: true, force: true });
  }
}

/** Replaces a file instead of writing into it: it may be linked to the page cache, or be the new file itself (see PageCache). */
function replaceFile(from: string, to: string): void {
  const copy = `${to}.new`;
  copyFileSync(from, copy);
  renameSync(copy, to);
}

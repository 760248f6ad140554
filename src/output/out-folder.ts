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

/** A file in every output, by which Hornbook knows its own work again. */
export const markFile = 'hornbook.json';

/** True when the folder may be replaced without asking: it is not there, empty, or an earlier output. */
export function isReplaceable(out: string): boolean {
  return !existsSync(out) || existsSync(join(out, markFile)) || readdirSync(out).length === 0;
}

/** Writes the mark into a new output. It says nothing of time or place, so that equal input gives equal bytes. */
export function markOutput(folder: string, version: string): void {
  writeFileSync(join(folder, markFile), `${JSON.stringify({ generator: 'hornbook', version }, null, 2)}\n`);
}

/** A new output in the making. */
export interface Staging {
  readonly path: string;
  /**
   * Puts the new output in the place of the old one. Says whether its files had to be put into it one by one.
   * @param onStep told how much of what lies in the two folders is brought there or removed
   */
  readonly publish: (onStep?: (done: number, total: number) => void) => { readonly copied: boolean };
  /** Removes what was made, if it was not published. */
  readonly dispose: () => void;
}

/**
 * Makes a folder for a new output, so that the last good one stays whole until the new one is complete: beside it, where files get
 * the rights that they have there, or in the work folder, from where all is copied at the end. An output that a killed swap had
 * moved aside is put back first.
 * @throws when the new output could not be put in its place
 */
export function stageOutput(out: string, workFolder: string): Staging {
  restoreAside(out);
  const beside = makeBeside(out);
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

function copyInto(target: string, made: string, step: () => void): void {
  for (const name of entriesOf(made)) {
    cpSync(join(made, name), join(target, name), { recursive: true });
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

/** A folder beside the output. Where none can be made, files may still be put into an output that is there. */
function makeBeside(out: string): WorkFolder | undefined {
  try {
    return makeWorkFolder(dirname(out), `.${basename(out)}.new`);
  } catch (error) {
    if (!existsSync(out) || !isRefused(error, ['EACCES', 'EROFS', 'EPERM'])) throw error;
    accessSync(out, constants.W_OK);
    return undefined;
  }
}

/** Astro moves files from the work folder into the output. Only a try tells whether it can: one disk may be mounted twice. */
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

/** What could not be removed is left to the next build. */
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

/** Reasons for which a folder cannot move: a mount point, another disk or an open window on Windows. Its content can. */
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

/** New files first, then the old ones that are no longer part of the site go. */
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

/** Never writes into a file that is there: it may be linked to pages that are kept, or be the new one itself (see PageCache). */
function replaceFile(from: string, to: string): void {
  const copy = `${to}.new`;
  copyFileSync(from, copy);
  renameSync(copy, to);
}

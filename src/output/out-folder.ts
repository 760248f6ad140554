import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

/**
 * Puts back an output that a killed swap had moved aside, and sees whether a new one can be put there, before anybody waits for it
 * to be made.
 */
export function prepareOutput(out: string): void {
  restoreAside(out);
  makeBeside(out)?.dispose();
}

function restoreAside(out: string): void {
  const aside = asideOf(out);
  if (!existsSync(aside)) return;
  if (existsSync(out)) rmSync(aside, { recursive: true, force: true });
  else renameSync(aside, out);
}

/**
 * Puts a new output in the place of the old one, which stays whole until all of the new one is on its disk. Where nothing can be
 * made beside it, or the folder itself cannot move, the files are copied into it one by one.
 * @param made folder of the new output, on any disk; it is gone afterwards, or is to be removed
 */
export function publishOutput(out: string, made: string): { readonly copied: boolean } {
  const beside = makeBeside(out);
  try {
    return { copied: replace(out, beside ? moveInto(beside.path, made) : made) };
  } finally {
    beside?.dispose();
  }
}

/** A folder beside the output. Where none can be made, an output that is there may still let files be copied into it. */
function makeBeside(out: string): WorkFolder | undefined {
  try {
    return makeWorkFolder(dirname(out), `.${basename(out)}.new`);
  } catch (error) {
    if (existsSync(out) && isRefused(error, ['EACCES', 'EROFS', 'EPERM'])) return undefined;
    throw error;
  }
}

function moveInto(folder: string, made: string): string {
  const moved = join(folder, 'site');
  try {
    renameSync(made, moved);
  } catch (error) {
    if (!isRefused(error, immovable)) throw error;
    cpSync(made, moved, { recursive: true });
  }
  return moved;
}

/** Reasons for which a folder cannot move: a mount point, another disk or an open window on Windows. Its content can. */
const immovable = ['EXDEV', 'EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY'];

function isRefused(error: unknown, reasons: readonly string[]): boolean {
  return reasons.includes((error as NodeJS.ErrnoException).code ?? '');
}

function asideOf(out: string): string {
  return join(dirname(out), `.${basename(out)}.old`);
}

function replace(out: string, staged: string): boolean {
  const aside = asideOf(out);
  try {
    if (existsSync(out)) renameSync(out, aside);
    renameSync(staged, out);
    rmSync(aside, { recursive: true, force: true });
    return false;
  } catch (error) {
    if (!isRefused(error, immovable)) throw error;
    if (existsSync(aside) && !existsSync(out)) renameSync(aside, out);
    copyInto(out, staged);
    return true;
  }
}

/** New files first, then the old ones that are no longer part of the site. */
function copyInto(out: string, staged: string): void {
  mkdirSync(out, { recursive: true });
  cpSync(staged, out, { recursive: true });
  removeMissing(out, staged);
}

function removeMissing(out: string, staged: string): void {
  for (const entry of readdirSync(out, { withFileTypes: true })) {
    const file = join(out, entry.name);
    if (!existsSync(join(staged, entry.name))) rmSync(file, { recursive: true, force: true });
    else if (entry.isDirectory()) removeMissing(file, join(staged, entry.name));
  }
}

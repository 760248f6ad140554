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

/** A new output in the making beside the old one. */
export interface Staging {
  readonly path: string;
  /** Puts the new output in the place of the old one. Says whether it had to copy instead of renaming. */
  readonly publish: () => { readonly copied: boolean };
  /** Removes what was made, if it was not published. */
  readonly dispose: () => void;
}

/**
 * Makes a folder for a new output beside `out`, so that the last good output stays whole until the new one is complete.
 * An output that a killed swap had moved aside is put back first.
 * @param fallback where to work when the folder around `out` cannot be written to
 */
export function stageOutput(out: string, fallback: string): Staging {
  restoreAside(out);
  const stage = makeSibling(out, fallback);
  return {
    path: stage.path,
    publish: () => ({ copied: replace(out, stage.path) }),
    dispose: stage.dispose,
  };
}

function makeSibling(out: string, fallback: string): WorkFolder {
  const name = `.${basename(out)}.new`;
  try {
    return makeWorkFolder(dirname(out), name);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EACCES' && code !== 'EROFS' && code !== 'EPERM') throw error;
    return makeWorkFolder(fallback, name);
  }
}

function asideOf(out: string): string {
  return join(dirname(out), `.${basename(out)}.old`);
}

function restoreAside(out: string): void {
  const aside = asideOf(out);
  if (!existsSync(aside)) return;
  if (existsSync(out)) rmSync(aside, { recursive: true, force: true });
  else renameSync(aside, out);
}

function replace(out: string, staged: string): boolean {
  const aside = asideOf(out);
  try {
    if (existsSync(out)) renameSync(out, aside);
    renameSync(staged, out);
    rmSync(aside, { recursive: true, force: true });
    return false;
  } catch (error) {
    // A mount point, another disk or an open window on Windows: the folder itself cannot move, its content can.
    const { code } = error as NodeJS.ErrnoException;
    if (!['EXDEV', 'EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY'].includes(code ?? '')) throw error;
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

import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { shortDigest } from '../model/digest.ts';

/** The folder for results that later commands reuse. It can be deleted at any time. */
export function cacheFolder(packageRoot: string): string {
  return join(packageRoot, 'node_modules/.cache/hornbook');
}

/**
 * The digest of Hornbook's own code: its commands, pages and packages. It is part of every cache key, so results of other code
 * are never reused.
 */
export function codeDigest(packageRoot: string): string {
  const files = [...['bin', 'src'].flatMap((folder) => filesIn(join(packageRoot, folder))), ...lockFiles(packageRoot)];
  const named = [join(packageRoot, 'package.json'), ...files].map((file) => [
    relative(packageRoot, file),
    readFileSync(file, 'utf8'),
  ]);
  return digestOfParts([process.version, ...named.flat()]);
}

/** The files that list the installed packages, from the nearest folder that has any. */
function lockFiles(folder: string): string[] {
  const names = ['node_modules/.package-lock.json', 'package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock'];
  const found = names.map((name) => join(folder, name)).filter((file) => existsSync(file));
  const above = dirname(folder);
  return found.length > 0 || above === folder ? found : lockFiles(above);
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();
}

/** Returns a digest of a list of strings, short enough for a file name. */
export function digestOfParts(parts: readonly string[]): string {
  return shortDigest(parts.map((part) => `${part}\0`).join(''), 24);
}

/**
 * Runs a best-effort disk operation. Returns false if a system call fails: the disk refuses it (another user's folder, a full
 * or read-only disk), or another command has moved or removed the file first. Other errors are thrown.
 */
export function tryDiskOperation(operation: () => void): boolean {
  try {
    operation();
    return true;
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return false;
    throw error;
  }
}

/** Removes the entries of a folder that begin with `prefix`, except the `count` most recently written. */
export function evictOldest(folder: string, prefix: string, count: number): void {
  const newestFirst = readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .map((name) => join(folder, name))
    .map((path) => ({ path, time: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .toSorted((a, b) => b.time - a.time);
  for (const { path } of newestFirst.slice(count)) rmSync(path, { recursive: true, force: true });
}

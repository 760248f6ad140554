import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { shortDigest } from '../model/digest.ts';

/** Where commands keep what the next one can do without making anew. Deleting the folder is safe at any time. */
export function cacheFolder(packageRoot: string): string {
  return join(packageRoot, 'node_modules/.cache/hornbook');
}

/**
 * Changes whenever Hornbook's own code does, that of its commands, its pages or its packages: what other code made is worth
 * nothing.
 */
export function codeDigest(packageRoot: string): string {
  const files = [...['bin', 'src'].flatMap((folder) => filesIn(join(packageRoot, folder))), ...lockFiles(packageRoot)];
  const named = [join(packageRoot, 'package.json'), ...files].map((file) => [
    relative(packageRoot, file),
    readFileSync(file, 'utf8'),
  ]);
  return digestOfParts([process.version, ...named.flat()]);
}

/** What says which packages are installed: the files of the nearest folder that has any. */
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

/** A name for what is kept of these: another one for any other. */
export function digestOfParts(parts: readonly string[]): string {
  return shortDigest(parts.map((part) => `${part}\0`).join(''), 24);
}

/**
 * Does something on the disk that nobody depends on. False when a call of the system fails: where the disk refuses it (a
 * folder of another user, a full or read-only disk), or another command was faster and has taken or removed what it is about.
 */
export function tryDiskOperation(action: () => void): boolean {
  try {
    action();
    return true;
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return false;
    throw error;
  }
}

/** Removes what begins with `prefix` but for the few that were written last. */
export function evictOldest(folder: string, prefix: string, count: number): void {
  const kept = readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .map((name) => join(folder, name))
    .map((path) => ({ path, time: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .toSorted((a, b) => b.time - a.time);
  for (const { path } of kept.slice(count)) rmSync(path, { recursive: true, force: true });
}

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

/** How many content roots' pages are kept; those that were built longest ago go first. */
const keptRoots = 3;

/** Pages and readings that a build takes over from the last one of the same content by the same Hornbook. */
export interface PageCache {
  /** The folder in which they lie, in the hands of this build alone. */
  readonly path: string;
  /** Keeps what the folder holds now for the next build. Only for a build that succeeded. */
  readonly keep: () => void;
}

/**
 * Takes what the last build left out of `parent` and into the build's own folder: a build that is killed midway leaves
 * nothing behind that could be half of one state and half of another, and of two at the same time only one has it.
 * @param code what the pages are made with (`codeDigest`)
 */
export function takePageCache(parent: string, workFolder: string, contentRoot: string, code: string): PageCache {
  const stored = join(parent, `${prefix}${digestOf([contentRoot, code])}`);
  const path = join(workFolder, 'cache');
  if (existsSync(stored)) moveIfThere(stored, path);
  mkdirSync(path, { recursive: true });
  return {
    path,
    keep: () => {
      rmSync(stored, { recursive: true, force: true });
      if (!moveIfThere(path, stored)) return;
      utimesSync(stored, new Date(), new Date());
      removeOldest(parent);
    },
  };
}

/** Changes whenever Hornbook's own code does. */
export function codeDigest(packageRoot: string): string {
  const sources = readdirSync(join(packageRoot, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();
  return digestOf([join(packageRoot, 'package.json'), ...sources].map((file) => readFileSync(file, 'utf8')));
}

const prefix = 'pages-';

/** False when another build was faster. */
function moveIfThere(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'EPERM') return false;
    throw error;
  }
}

function removeOldest(parent: string): void {
  const kept = readdirSync(parent)
    .filter((name) => name.startsWith(prefix))
    .map((name) => join(parent, name))
    .map((path) => ({ path, time: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .toSorted((a, b) => b.time - a.time);
  for (const { path } of kept.slice(keptRoots)) rmSync(path, { recursive: true, force: true });
}

function digestOf(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 24);
}

import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOfParts, evictOldest, tryDiskOperation } from './cache-folder.ts';

/** How many content roots' pages are kept. Where they cannot be links to the output's own, each is about as large as its site. */
const maxContentRoots = 3;

const prefix = 'pages-';

/** Pages that a build takes over from the last one of the same content by the same Hornbook. It can do without any, so what the disk refuses, or another build has removed, is no failure. */
export interface PageCache {
  /**
   * Puts what an earlier build made of a route to where this build wants it. False when there is nothing that was made with the
   * same key.
   * @param path of the route's file in the output
   */
  readonly reuse: (path: string, key: string, target: string) => boolean;
  /** Takes a file that this build made of a route, for the next one. */
  readonly store: (path: string, key: string, file: string) => void;
  /** Keeps the pages that were folderInUse over and stored, and no others. Only for a build that succeeded. */
  readonly commit: () => void;
}

/** With what a page was made, and what the disk says of its file: that may be the output's own, which others may change. */
interface CacheEntry {
  readonly key: string;
  readonly state: string | undefined;
}

interface CacheIndex {
  /** Where the pages went. */
  readonly out: string;
  /** Pages by their paths in the output. */
  readonly pages: readonly (readonly [path: string, kept: CacheEntry])[];
}

/**
 * Takes what the last build left out of `folder` and into the build's own: a build that is killed midway leaves nothing
 * behind that could be half of one state and half of another, and of two at the same time only one has it.
 * @param code digest of what the pages are made with
 * @param out where the pages go: those of another folder are copied, as each is to have files of its own, with its own rights
 */
export function openPageCache(
  folder: string,
  workFolder: string,
  { contentRoot, code, out }: { readonly contentRoot: string; readonly code: string; readonly out: string },
): PageCache {
  const stored = join(folder, `${prefix}${digestOfParts([contentRoot, code])}`);
  const folderInUse = join(workFolder, 'page-cache');
  const indexFile = join(folderInUse, 'index.json');
  const fileOf = (path: string) => join(folderInUse, 'pages', path);
  tryDiskOperation(() => {
    renameSync(stored, folderInUse);
  });
  mkdirSync(folderInUse, { recursive: true });
  const before = readIndex(indexFile);
  if (before.pages.size === 0)
    tryDiskOperation(() => {
      rmSync(join(folderInUse, 'pages'), { recursive: true, force: true });
    });
  const now = new Map<string, CacheEntry>();
  const store = (path: string, key: string, made: string) => {
    const file = fileOf(path);
    rmSync(file, { force: true });
    linkOrCopy(made, file);
    now.set(path, { key, state: stateOf(file) });
  };
  return {
    reuse: (path, key, target) => {
      const kept = before.pages.get(path);
      if (kept?.key !== key) return false;
      tryDiskOperation(() => {
        const file = fileOf(path);
        if (kept.state === undefined || kept.state !== stateOf(file)) return;
        if (before.out === out) {
          linkOrCopy(file, target);
          now.set(path, kept);
        } else {
          mkdirSync(dirname(target), { recursive: true });
          copyFileSync(file, target);
          store(path, key, target);
        }
      });
      return now.has(path);
    },
    store: (path, key, made) => {
      tryDiskOperation(() => {
        store(path, key, made);
      });
    },
    commit: () => {
      tryDiskOperation(() => {
        for (const path of before.pages.keys()) if (!now.has(path)) rmSync(fileOf(path), { force: true });
        writeFileSync(indexFile, JSON.stringify({ out, pages: [...now] } satisfies CacheIndex));
        rmSync(stored, { recursive: true, force: true });
        utimesSync(folderInUse, new Date(), new Date());
        renameSync(folderInUse, stored);
        evictOldest(folder, prefix, maxContentRoots);
      });
    },
  };
}

function readIndex(file: string): { readonly out?: string; readonly pages: ReadonlyMap<string, CacheEntry> } {
  try {
    const { out, pages } = JSON.parse(readFileSync(file, 'utf8')) as CacheIndex;
    return { out, pages: new Map(pages) };
  } catch {
    // Nothing is there yet, or the disk has damaged it: then everything is made.
    return { pages: new Map() };
  }
}

/** Changes when a file is written to or gets other rights; nothing when it is not there. */
function stateOf(file: string): string | undefined {
  const state = statSync(file, { throwIfNoEntry: false });
  return state && [state.mtimeMs, state.size, state.mode, state.uid, state.gid].join('/');
}

/** Gives a file a second place. A link costs a fraction of a copy, but not every disk has them, and none leads to another disk. */
function linkOrCopy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

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

/** How many content roots have a cache. If its pages cannot be links to the output, a cache is about as large as its site. */
const maxContentRoots = 3;

const prefix = 'pages-';

/**
 * The pages of the previous build of the same content by the same Hornbook. A build can render every page itself, so no
 * operation fails if the disk refuses it or another build has removed the files.
 */
export interface PageCache {
  /**
   * Puts a cached page at `target`. Returns false on a cache miss: no page of this path has the same key.
   * @param path the page's path in the output
   */
  readonly reuse: (path: string, key: string, target: string) => boolean;
  /** Adds a page that this build rendered. */
  readonly store: (path: string, key: string, file: string) => void;
  /** Makes the reused and stored pages the cache for the next build and evicts all others. Call it only if the build succeeds. */
  readonly commit: () => void;
}

interface CacheEntry {
  readonly key: string;
  /** The file's state on disk. The file may be linked to the output, where others can change it. */
  readonly state: string | undefined;
}

interface CacheIndex {
  /** The output folder. */
  readonly out: string;
  /** Entries by the page's path in the output. */
  readonly pages: readonly (readonly [path: string, entry: CacheEntry])[];
}

/**
 * Moves the cache of the previous build out of `folder` into the work folder of this build. So a killed build leaves no cache
 * that mixes two states, and only one of two simultaneous builds uses it.
 * @param code digest of the code that renders the pages
 * @param out the output folder. Pages of another output are copied, not linked, so that each output has files and permissions of its own
 */
export function openPageCache(
  folder: string,
  workFolder: string,
  { contentRoot, code, out }: { readonly contentRoot: string; readonly code: string; readonly out: string },
): PageCache {
  const stored = join(folder, `${prefix}${digestOfParts([contentRoot, code])}`);
  const inUse = join(workFolder, 'page-cache');
  const indexFile = join(inUse, 'index.json');
  const fileOf = (path: string) => join(inUse, 'pages', path);
  tryDiskOperation(() => {
    renameSync(stored, inUse);
  });
  mkdirSync(inUse, { recursive: true });
  const previous = readIndex(indexFile);
  if (previous.pages.size === 0)
    tryDiskOperation(() => {
      rmSync(join(inUse, 'pages'), { recursive: true, force: true });
    });
  const entries = new Map<string, CacheEntry>();
  const store = (path: string, key: string, rendered: string) => {
    const file = fileOf(path);
    rmSync(file, { force: true });
    linkOrCopy(rendered, file);
    entries.set(path, { key, state: stateOf(file) });
  };
  return {
    reuse: (path, key, target) => {
      const entry = previous.pages.get(path);
      if (entry?.key !== key) return false;
      tryDiskOperation(() => {
        const file = fileOf(path);
        if (entry.state === undefined || entry.state !== stateOf(file)) return;
        if (previous.out === out) {
          linkOrCopy(file, target);
          entries.set(path, entry);
        } else {
          mkdirSync(dirname(target), { recursive: true });
          copyFileSync(file, target);
          store(path, key, target);
        }
      });
      return entries.has(path);
    },
    store: (path, key, rendered) => {
      tryDiskOperation(() => {
        store(path, key, rendered);
      });
    },
    commit: () => {
      tryDiskOperation(() => {
        for (const path of previous.pages.keys()) if (!entries.has(path)) rmSync(fileOf(path), { force: true });
        writeFileSync(indexFile, JSON.stringify({ out, pages: [...entries] } satisfies CacheIndex));
        rmSync(stored, { recursive: true, force: true });
        utimesSync(inUse, new Date(), new Date());
        renameSync(inUse, stored);
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
    // The file is missing or damaged: all pages are rendered.
    return { pages: new Map() };
  }
}

/** A string that changes if a file is written to or gets other permissions; undefined if the file is missing. */
function stateOf(file: string): string | undefined {
  const state = statSync(file, { throwIfNoEntry: false });
  return state && [state.mtimeMs, state.size, state.mode, state.uid, state.gid].join('/');
}

/** Links a file to a second path, or copies it if that fails. A link is much faster but does not exist on every disk or between disks. */
function linkOrCopy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

import { copyFileSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf, isOutOfReach, keepNewest, moveIfPossible } from './kept.ts';

/** How many content roots' pages are kept, each about as large as its site. */
const keptRoots = 3;

const prefix = 'pages-';

/** Pages that a build takes over from the last one of the same content by the same Hornbook. */
export interface PageCache {
  /**
   * Puts what an earlier build made of a route to where this build wants it. False when there is nothing that was made with the
   * same key.
   * @param path of the route's file in the output
   */
  readonly takeOver: (path: string, key: string, target: string) => boolean;
  /** Takes a file that this build made of a route, for the next one. */
  readonly store: (path: string, key: string, file: string) => void;
  /** Keeps what was taken over and stored, and nothing else. Only for a build that succeeded. */
  readonly keep: () => void;
}

/** With what a page was made, and when and how large: its file may be the output's own, which others write to. */
interface Kept {
  readonly key: string;
  readonly state: string | undefined;
}

/**
 * Takes what the last build left out of `folder` and into the build's own: a build that is killed midway leaves nothing
 * behind that could be half of one state and half of another, and of two at the same time only one has it.
 * @param code digest of what the pages are made with
 */
export function takePageCache(folder: string, workFolder: string, contentRoot: string, code: string): PageCache {
  const stored = join(folder, `${prefix}${digestOf([contentRoot, code])}`);
  const taken = join(workFolder, 'cache');
  const list = join(taken, 'list.json');
  const fileOf = (path: string) => join(taken, 'pages', path);
  moveIfPossible(stored, taken);
  mkdirSync(taken, { recursive: true });
  const before = readList(list);
  const now = new Map<string, Kept>();
  return {
    takeOver: (path, key, target) => {
      const file = fileOf(path);
      const kept = before.get(path);
      if (kept?.key !== key || kept.state === undefined || kept.state !== stateOf(file)) return false;
      linkOrCopy(file, target);
      now.set(path, kept);
      return true;
    },
    store: (path, key, made) => {
      const file = fileOf(path);
      rmSync(file, { force: true });
      linkOrCopy(made, file);
      now.set(path, { key, state: stateOf(file) });
    },
    keep: () => {
      try {
        for (const path of before.keys()) if (!now.has(path)) rmSync(fileOf(path), { force: true });
        writeFileSync(list, JSON.stringify([...now]));
        rmSync(stored, { recursive: true, force: true });
        utimesSync(taken, new Date(), new Date());
        if (moveIfPossible(taken, stored)) keepNewest(folder, prefix, keptRoots);
      } catch (error) {
        // Then the next build makes everything anew.
        if (!isOutOfReach(error)) throw error;
      }
    },
  };
}

function readList(file: string): ReadonlyMap<string, Kept> {
  try {
    return new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, Kept][]);
  } catch {
    // Nothing is there yet, or the disk has damaged it: then everything is made.
    return new Map();
  }
}

/** Changes when a file is written to; nothing when it is not there. */
function stateOf(file: string): string | undefined {
  const state = statSync(file, { throwIfNoEntry: false });
  return state && `${String(state.mtimeMs)}/${String(state.size)}`;
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

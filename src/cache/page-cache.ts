import { mkdirSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, isOutOfReach, keepNewest, moveIfPossible } from './kept.ts';

/** How many content roots' pages are kept, each about as large as its site. */
const keptRoots = 3;

const prefix = 'pages-';

/** Pages that a build takes over from the last one of the same content by the same Hornbook. */
export interface PageCache {
  /** The folder in which they lie, in the hands of this build alone. */
  readonly path: string;
  /** Keeps what the folder holds now for the next build. Only for a build that succeeded. */
  readonly keep: () => void;
}

/**
 * Takes what the last build left out of `folder` and into the build's own: a build that is killed midway leaves nothing
 * behind that could be half of one state and half of another, and of two at the same time only one has it.
 * @param code digest of what the pages are made with
 */
export function takePageCache(folder: string, workFolder: string, contentRoot: string, code: string): PageCache {
  const stored = join(folder, `${prefix}${digestOf([contentRoot, code])}`);
  const path = join(workFolder, 'cache');
  moveIfPossible(stored, path);
  mkdirSync(path, { recursive: true });
  return {
    path,
    keep: () => {
      try {
        rmSync(stored, { recursive: true, force: true });
        utimesSync(path, new Date(), new Date());
        if (moveIfPossible(path, stored)) keepNewest(folder, prefix, keptRoots);
      } catch (error) {
        // Then the next build makes everything anew.
        if (!isOutOfReach(error)) throw error;
      }
    },
  };
}

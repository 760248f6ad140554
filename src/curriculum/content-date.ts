import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import type { ContentFolders } from '../model/entries.ts';

/**
 * Returns the day on which content was last changed, such as `2026-11-22`: the day of SOURCE_DATE_EPOCH if it is set, or else
 * of the newest commit to any of the content's folders. Returns nothing if neither is known. The clock is never used, so the
 * same content always has the same day.
 * @param root absolute path of the content root
 */
export function contentDate(
  root: string,
  folders: ContentFolders,
  environment: NodeJS.ProcessEnv = process.env,
): string | undefined {
  const named = environment['SOURCE_DATE_EPOCH'];
  if (named !== undefined && /^\d{1,11}$/.test(named)) return dayOf(Number(named));
  const places = [root, ...folders.challenges, folders.structure, ...folders.intro, folders.assets];
  const existing = new Set(places.flatMap((place) => realFolder(place) ?? []));
  const newest = Math.max(...[...existing].map(newestCommit));
  return newest > 0 ? dayOf(newest) : undefined;
}

/** The time of the newest commit to a folder, in seconds since 1970; 0 without commits or without Git. */
function newestCommit(folder: string): number {
  // The settings of a repository can name programs to run. These options prevent that.
  const safely = ['-c', 'core.fsmonitor=false', '-c', 'log.showSignature=false'];
  try {
    const output = execFileSync('git', [...safely, '-C', folder, 'log', '-1', '--format=%ct', '--', '.'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return Number(output.trim());
  } catch {
    return 0;
  }
}

function realFolder(folder: string): string | undefined {
  try {
    return realpathSync(folder);
  } catch {
    return undefined;
  }
}

function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}

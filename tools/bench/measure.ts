import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '../../src/output/build.ts';
import { withContentThread } from '../../src/rendering/thread.ts';
import { folderSize, htmlFiles, pageWeigher, type PageWeight } from '../../src/output/weights.ts';
import { paths } from '../../src/site/urls.ts';
import { openContent } from '../../src/cli/open-content.ts';
import { packageRoot, version } from '../../src/cli/package.ts';

/** The time, memory and output of a build. */
export interface Measured {
  readonly lessons: number;
  readonly pages: number;
  /** Seconds of each phase, in order. */
  readonly phases: readonly (readonly [phase: string, seconds: number])[];
  /** Peak memory of the process, in bytes. */
  readonly peak: number;
  readonly files: number;
  readonly bytes: number;
}

/** The sizes of lesson pages, the largest first. */
export type LessonWeights = readonly PageWeight[];

/**
 * Builds a content folder into a temporary folder.
 * @param again whether to use the caches of earlier commands, as a second build does
 */
export async function measureBuild(
  content: string,
  search: boolean,
  again = false,
): Promise<Measured & { weights: LessonWeights }> {
  const out = mkdtempSync(join(tmpdir(), 'hornbook-bench-'));
  try {
    const clock = stopwatch();
    const lessons = await withContentThread(packageRoot, async () => {
      const source = openContent({ content, allowMdx: true, forRendering: true, ignoreCache: !again });
      await source.readLessons(() => undefined);
      const { site, blocks } = source.current;
      clock.phase('bundle');
      await buildSite({ packageRoot, version, source, out, search, reusesPages: again, onPhase: clock.phase });
      return blocks.flatMap((block) => {
        const prefix = site.languages.find(({ tag }) => tag === block.language)?.prefix ?? '';
        return block.lessons.map(({ name }) => paths.lesson(prefix, block.name, name));
      });
    });
    clock.phase('');
    return {
      lessons: lessons.length,
      pages: htmlFiles(out).length,
      phases: clock.times,
      peak: process.resourceUsage().maxRSS * 1024,
      ...folderSize(out),
      weights: lessons.map(pageWeigher(out)).toSorted((a, b) => b.html - a.html),
    };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** The total of all phases, in seconds. */
export function secondsOf({ phases }: Pick<Measured, 'phases'>): number {
  return phases.reduce((sum, [, seconds]) => sum + seconds, 0);
}

function stopwatch() {
  const times: [phase: string, seconds: number][] = [];
  let name = 'read';
  let begun = performance.now();
  return {
    times,
    phase: (next: string) => {
      if (next === name) return;
      const now = performance.now();
      times.push([name, (now - begun) / 1000]);
      name = next;
      begun = now;
    },
  };
}

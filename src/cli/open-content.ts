import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { cacheFolder, codeDigest } from '../cache/cache-folder.ts';
import { lessonCache } from '../cache/lesson-cache.ts';
import { committedTexts } from '../curriculum/committed-texts.ts';
import { LessonIndex } from '../curriculum/lesson-index.ts';
import { CurriculumSource } from '../curriculum/source.ts';
import { renderAhead } from '../rendering/render-ahead.ts';
import { UsageError } from './errors.ts';
import { packageRoot } from './package.ts';

/**
 * Returns the absolute path of the content folder given on the command line.
 * @throws UsageError when it does not exist or is a file
 */
export function contentRoot(content: string): string {
  const root = resolve(content);
  if (!existsSync(root)) {
    throw new UsageError(
      `The content folder ${root} does not exist. Use --content to choose the folder with your lessons.`,
    );
  }
  if (!statSync(root).isDirectory()) {
    throw new UsageError(`${root} is a file. Use --content to choose the folder with your lessons.`);
  }
  return root;
}

export interface ContentOptions {
  readonly content: string;
  readonly allowMdx?: boolean;
  readonly quality?: boolean;
  /** The commit to compare the questions with, to report which ones learners will be asked again. */
  readonly since?: string;
  /** Whether the lessons will be rendered: keeps them in memory and starts rendering each as soon as it is parsed. */
  readonly forRendering?: boolean;
  /** Whether to parse every lesson again instead of using the cache of earlier commands. */
  readonly ignoreCache?: boolean;
}

/**
 * Opens the content folder given on the command line.
 * @throws UsageError when it does not exist or is a file, or if there is no such commit
 */
export function openContent({
  content,
  allowMdx,
  quality,
  since,
  forRendering,
  ignoreCache,
}: ContentOptions): CurriculumSource {
  const root = contentRoot(content);
  const earlier = since === undefined ? undefined : committedTexts(root, since);
  if (since !== undefined && since !== 'HEAD' && !earlier) {
    throw new UsageError(`Git knows no commit ${since} for ${root}. Use --since with a branch, a tag or a commit.`);
  }
  const options = { allowMdx: allowMdx === true, quality, earlier };
  const dependsOn = [codeDigest(packageRoot), String(quality)];
  const cache = ignoreCache ? undefined : lessonCache(cacheFolder(packageRoot), root, dependsOn);
  return new CurriculumSource(
    root,
    options,
    new LessonIndex(forRendering, cache, forRendering ? renderAhead : undefined),
  );
}

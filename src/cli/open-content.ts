import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { cacheFolder, codeDigest } from '../cache/cache-folder.ts';
import { lessonCache } from '../cache/lesson-cache.ts';
import { LessonIndex } from '../curriculum/lesson-index.ts';
import { CurriculumSource } from '../curriculum/source.ts';
import { renderAhead } from '../rendering/render-ahead.ts';
import { UsageError } from './errors.ts';
import { packageRoot } from './package.ts';

/**
 * The absolute path of the content folder that was named on the command line.
 * @throws UsageError when it is not there or no folder
 */
export function contentRoot(content: string): string {
  const root = resolve(content);
  if (!existsSync(root))
    throw new UsageError(`There is no folder ${root}. Name the folder with the lessons: --content DIR`);
  if (!statSync(root).isDirectory())
    throw new UsageError(`${root} is a file. Name the folder with the lessons: --content DIR`);
  return root;
}

export interface ContentOptions {
  readonly content: string;
  readonly allowMdx?: boolean;
  readonly quality?: boolean;
  /** Whether pages will be made of the lessons, so that they stay in memory and are rendered as soon as they are read. */
  readonly forRendering?: boolean;
  /** Whether everything is read, whatever earlier commands have read. */
  readonly anew?: boolean;
}

/**
 * Opens the content folder that was named on the command line.
 * @throws UsageError when it is not there or no folder
 */
export function openContent({ content, allowMdx, quality, forRendering, anew }: ContentOptions): CurriculumSource {
  const options = { allowMdx: allowMdx === true, quality };
  const root = contentRoot(content);
  const dependsOn = [codeDigest(packageRoot), String(quality)];
  const cache = anew ? undefined : lessonCache(cacheFolder(packageRoot), root, dependsOn);
  return new CurriculumSource(
    root,
    options,
    new LessonIndex(forRendering, cache, forRendering ? renderAhead : undefined),
  );
}

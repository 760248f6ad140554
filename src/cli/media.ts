import { join } from 'node:path';
import { cacheFolder } from '../cache/cache-folder.ts';
import type { CurriculumSource } from '../curriculum/source.ts';
import { fetchMedia, type FailedMedia } from '../output/media/fetch-media.ts';
import { mediaOf } from '../output/media/used-media.ts';
import { paths } from '../site/urls.ts';
import { progressFor, messagePrinter, type ContentBuildOptions } from './build-messages.ts';
import { packageRoot } from './package.ts';

/** The result of fetching, as `--json` prints it. */
export interface MediaReport {
  readonly fetched: number;
  readonly bytes: number;
  readonly failed: readonly FailedMedia[];
}

/** Content that uses the fetched copies of images and recordings, and the folder that holds them. */
export interface MediaResult {
  readonly source: CurriculumSource;
  readonly folder: string;
  readonly report: MediaReport;
}

/** Fetches the images and recordings that lessons use from other sites. Reports failures; lessons still link to those. */
export async function fetchMediaFor(
  source: CurriculumSource,
  options: ContentBuildOptions & { readonly course?: string },
): Promise<MediaResult> {
  const { current } = source;
  const blocks = current.blocks.filter(
    ({ courses }) => options.course === undefined || courses.includes(options.course),
  );
  const media = mediaOf({ ...current, blocks });
  const print = messagePrinter(options);
  const progress = progressFor(options);
  progress.begin(`Fetching ${String(media.size)} images and recordings …`);
  const folder = join(cacheFolder(packageRoot), 'media');
  const { names, bytes, failed } = await fetchMedia(media, {
    cache: folder,
    allowedHosts: new Set(options.allowHost),
    onProgress: progress.advance,
  });
  progress.end();
  if (!options.json) for (const { address, reason } of failed) console.error(`Could not fetch ${address}: ${reason}`);
  print(`Fetched ${String(names.size)} of ${String(media.size)} files, ${(bytes / 1e6).toFixed(1)} MB`);
  return {
    source: source.withMedia(new Map([...names].map(([address, name]) => [address, paths.media(name)]))),
    folder,
    report: { fetched: names.size, bytes, failed },
  };
}

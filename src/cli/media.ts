import { join } from 'node:path';
import { cacheFolder } from '../cache/cache-folder.ts';
import type { CurriculumSource } from '../curriculum/source.ts';
import { fetchMedia, type FailedMedia } from '../output/media/fetch-media.ts';
import { mediaOf } from '../output/media/used-media.ts';
import { paths } from '../site/urls.ts';
import { progressFor, messagePrinter, type ContentBuildOptions } from './build-messages.ts';
import { packageRoot } from './package.ts';

/** What came of fetching, for machines. */
export interface MediaReport {
  readonly fetched: number;
  readonly bytes: number;
  readonly failed: readonly FailedMedia[];
}

/** Content whose pictures and recordings of other sites are its own now, and the folder that holds them. */
export interface MediaResult {
  readonly source: CurriculumSource;
  readonly folder: string;
  readonly report: MediaReport;
}

/** Fetches what lessons use of other sites, and says what could not be had. Lessons go on linking to that. */
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
  progress.begin(`Fetching ${String(media.size)} pictures and recordings …`);
  const folder = join(cacheFolder(packageRoot), 'media');
  const { names, bytes, failed } = await fetchMedia(media, {
    cache: folder,
    allowedHosts: new Set(options.allowHost),
    onProgress: progress.advance,
  });
  progress.end();
  if (!options.json) for (const { address, reason } of failed) console.error(`Not fetched: ${address}: ${reason}`);
  print(`${String(names.size)} of ${String(media.size)} fetched, ${(bytes / 1e6).toFixed(1)} MB`);
  return {
    source: source.withMedia(new Map([...names].map(([address, name]) => [address, paths.media(name)]))),
    folder,
    report: { fetched: names.size, bytes, failed },
  };
}

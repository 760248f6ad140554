import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { sha256 } from '../../model/digest.ts';
import { download, defaultLimits, type DownloadOptions, type Limits } from './download.ts';
import { safeSvg } from './svg.ts';
import type { MediaKind } from './types.ts';

export interface FetchOptions {
  /** Absolute path of the folder that caches fetched files. */
  readonly cache: string;
  readonly allowedHosts: ReadonlySet<string>;
  readonly limits?: Limits;
  /** Called after each file. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface FetchedMedia {
  /** Names of files in the cache, by URL. */
  readonly names: ReadonlyMap<string, string>;
  readonly bytes: number;
  readonly failed: readonly FailedMedia[];
}

export interface FailedMedia {
  readonly address: string;
  readonly reason: string;
}

/** How many files are downloaded at the same time. */
const concurrency = 6;

/** Fetches media and names each file by the hash of its content. Failures are listed and do not stop other files. */
export async function fetchMedia(media: ReadonlyMap<string, MediaKind>, options: FetchOptions): Promise<FetchedMedia> {
  const { cache, allowedHosts, limits = defaultLimits, onProgress } = options;
  mkdirSync(cache, { recursive: true });
  const budget = { bytes: limits.totalBytes };
  const names = new Map<string, string>();
  const failed: FailedMedia[] = [];
  let done = 0;
  const limit = pLimit(concurrency);
  const fetchOne = async (address: string, kind: MediaKind) => {
    try {
      names.set(address, await cached(cache, address, { kind, allowedHosts, limits, budget }));
    } catch (error) {
      failed.push({ address, reason: error instanceof Error ? error.message : String(error) });
    }
    onProgress?.((done += 1), media.size);
  };
  await Promise.all([...media].map(([address, kind]) => limit(() => fetchOne(address, kind))));
  const files = new Set(names.values());
  const bytes = [...files].reduce((sum, name) => sum + statSync(join(cache, name)).size, 0);
  return { names, bytes, failed: failed.toSorted((a, b) => (a.address < b.address ? -1 : 1)) };
}

/** Returns the name of a file in the cache. Downloads it if it is missing or was changed. */
async function cached(cache: string, address: string, options: DownloadOptions): Promise<string> {
  const key = join(cache, sha256(`${options.kind} ${address}`));
  const note = `${key}.name`;
  if (existsSync(note)) {
    const name = readFileSync(note, 'utf8');
    if (isIntact(cache, name)) {
      options.budget.bytes -= statSync(join(cache, name)).size;
      return name;
    }
  }
  const part = `${key}.part`;
  const extension = await download(address, part, options);
  const content = extension === 'svg' ? Buffer.from(safeSvg(readFileSync(part, 'utf8'))) : readFileSync(part);
  const name = `${sha256(content)}.${extension}`;
  writeFileSync(part, content);
  renameSync(part, join(cache, name));
  writeFileSync(note, name);
  return name;
}

/** Whether a cached file is intact: its name is the hash of its content. */
function isIntact(cache: string, name: string): boolean {
  const file = join(cache, name);
  return existsSync(file) && sha256(readFileSync(file)) === name.split('.')[0];
}

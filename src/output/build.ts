import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build, type AstroInlineConfig } from 'astro';
import { astroConfig } from '../astro/config.ts';
import { codeDigest } from '../cache/cache-folder.ts';
import { openPageCache, type PageCache } from '../cache/page-cache.ts';
import type { SearchForm } from '../client/core/search-packs.ts';
import { themeFile } from '../curriculum/branding.ts';
import { onDisk } from '../curriculum/disk-names.ts';
import type { Curriculum } from '../model/entries.ts';
import type { CurriculumSource } from '../curriculum/source.ts';
import type { OfflineForm } from '../model/offline.ts';
import { paths } from '../site/urls.ts';
import { writeHostFiles } from './hosting/host-files.ts';
import { prerenderPages } from '../astro/prerenderer.ts';
import { mediaOf } from './media/used-media.ts';
import { markOutput, stageOutput } from './out-folder.ts';
import { plainPackage, plainPath, type PlainPackage } from '../astro/plain-path.ts';
import { writeForms } from './search/forms.ts';
import { SearchIndex } from './search/search-index.ts';
import { makeWorkFolder, type WorkFolder } from './work-folder.ts';

/** Options of builds and exports: which site to write. */
export interface SiteOptions {
  readonly version: string;
  readonly source: CurriculumSource;
  readonly search: boolean;
  /** What pages offer for offline reading. */
  readonly offline?: OfflineForm | undefined;
  /** The form of the search index; overrides `site.yml`. */
  readonly searchForm?: SearchForm;
  /** Absolute path of the folder with fetched images and recordings. */
  readonly mediaFolder?: string | undefined;
  /** Called when a phase begins. */
  readonly onPhase: (phase: Phase) => void;
  /** Called with the progress of a phase: pages rendered, pages indexed, files packed, or folders published. */
  readonly onStep?: ((done: number, total: number) => void) | undefined;
}

export interface BuildOptions extends SiteOptions {
  readonly packageRoot: string;
  /** Absolute path of the output folder. */
  readonly out: string;
  /** Whether unchanged pages are reused from the page cache, and rendered pages stored in it. */
  readonly reusesPages: boolean;
  /** Files to copy into the output: their absolute paths by their path in the output. */
  readonly files?: ReadonlyMap<string, string> | undefined;
}

export type Phase = 'bundle' | 'pages' | 'search' | 'pack' | 'publish';

export interface BuildResult {
  /** HTML pages in the output. */
  readonly pages: number;
  /** How many of them were rendered, not reused from an earlier build. */
  readonly rendered: number;
  /** All files in the output. */
  readonly files: number;
  /** The form of the search index; undefined if there is none. */
  readonly searchForm: SearchForm | undefined;
  /** Whether the output had to be copied into place file by file. */
  readonly copied: boolean;
}

/**
 * Builds a site beside the previous output and swaps the two at the end. If anything fails or the process is killed, the previous
 * output is unchanged.
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  return inWorkFolder(options.packageRoot, async (own, work) => {
    const { packageRoot, source, out } = options;
    const staging = stageOutput(out, work.path);
    // If Hornbook's folder is reached through a link, the work folder is temporary and so is everything in it.
    const cache =
      options.reusesPages && own.path === packageRoot
        ? openPageCache(own.workParent, work.path, { contentRoot: source.root, code: codeDigest(packageRoot), out })
        : undefined;
    try {
      const rendered = await writeSite(options, { own, work, cache }, staging.path);
      await writeHostFiles(staging.path, source.current, own.path);
      for (const [path, file] of options.files ?? []) cpSync(file, join(staging.path, path));
      const { pages, files } = count(staging.path);
      options.onPhase('publish');
      const searchForm = options.search ? searchFormOf(options) : undefined;
      const { copied } = staging.publish(options.onStep);
      if (!source.hasChanged) cache?.commit();
      return { pages, rendered, files, searchForm, copied };
    } finally {
      staging.dispose();
    }
  });
}

/** Runs `task` with a plain path to Hornbook's own folder and a work folder for temporary files. */
export async function inWorkFolder<T>(
  packageRoot: string,
  task: (own: PlainPackage, work: WorkFolder) => Promise<T>,
): Promise<T> {
  const own = plainPackage(packageRoot);
  const work = makeWorkFolder(own.workParent, 'build');
  try {
    return await task(own, work);
  } finally {
    work.dispose();
    own.dispose();
  }
}

/** The folders and the cache of a build. */
export interface BuildContext {
  readonly own: PlainPackage;
  readonly work: WorkFolder;
  /** The pages of the previous build. */
  readonly cache?: PageCache | undefined;
}

/** Writes all files of a site to an empty folder. Returns how many HTML pages were rendered, not reused. */
export async function writeSite(
  options: SiteOptions,
  { own, work, cache }: BuildContext,
  outFolder: string,
): Promise<number> {
  const { version, source, search, offline, onPhase, onStep } = options;
  const { current: curriculum } = source;
  const content = plainPath(source.root);
  const form = searchFormOf(options);
  const index = search
    ? new SearchIndex({ packageRoot: own.path, curriculum, out: outFolder, form, workFolder: work.path, onStep })
    : undefined;
  try {
    onPhase('bundle');
    let rendered = 0;
    const prerenderer = prerenderPages({
      onStart: () => {
        onPhase('pages');
      },
      isPriority: (path) => index?.indexes(path) === true,
      reuse: (path, key) => cache?.reuse(path, key, join(outFolder, path)) === true,
      onRendered: (path, content, key) => {
        if (path.endsWith('.html')) rendered += 1;
        index?.add(path, content);
        const file = join(outFolder, path);
        writePage(file, content);
        if (key !== undefined) cache?.store(path, key, file);
      },
      onStep,
    });
    const site = { packageRoot: own.path, contentRoot: content.path, source, ...(offline ? { offline } : {}) };
    await runAstro(astroConfig({ ...site, workFolder: work.path, outFolder, integrations: [prerenderer] }), work.path);
    copyAssets(curriculum, outFolder);
    if (curriculum.site.hasTheme) cpSync(join(source.root, themeFile), join(outFolder, paths.theme()));
    if (options.mediaFolder !== undefined) copyMedia(curriculum, options.mediaFolder, outFolder);
    if (index) {
      onPhase('search');
      await index.write();
    }
    writeForms(outFolder, index ? [form] : []);
    markOutput(outFolder, version);
    return rendered;
  } finally {
    await index?.close();
    content.dispose();
  }
}

function writePage(file: string, content: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Copies the fetched media that this site uses into the output. */
function copyMedia(curriculum: Curriculum, mediaFolder: string, out: string): void {
  for (const address of mediaOf(curriculum).keys()) {
    const path = curriculum.site.fetchedMedia?.get(address);
    if (path !== undefined) cpSync(join(mediaFolder, basename(path)), join(out, path));
  }
}

function searchFormOf({ searchForm, source }: SiteOptions): SearchForm {
  return searchForm ?? source.current.site.settings.search.form;
}

/**
 * Runs Astro in the work folder. If the output is elsewhere, Astro writes its server code to the current folder and resolves
 * packages from there. In the work folder, the code belongs to this build and the packages are Hornbook's.
 */
async function runAstro(config: AstroInlineConfig, workFolder: string): Promise<void> {
  const before = process.cwd();
  process.chdir(workFolder);
  try {
    await build(config);
  } finally {
    process.chdir(before);
  }
}

function copyAssets({ site, folders }: Curriculum, out: string): void {
  for (const asset of site.assets)
    cpSync(onDisk(folders.assets, asset), join(out, paths.asset(asset)), { dereference: true });
}

function count(folder: string): { pages: number; files: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return { pages: files.filter(({ name }) => name.endsWith('.html')).length, files: files.length };
}

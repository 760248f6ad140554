import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build, type AstroInlineConfig } from 'astro';
import { astroConfig } from '../astro/config.ts';
import { codeDigest } from '../cache/cache-folder.ts';
import { takePageCache, type PageCache } from '../cache/page-cache.ts';
import type { SearchForm } from '../client/core/search-packs.ts';
import { themeFile } from '../curriculum/branding.ts';
import type { Curriculum } from '../model/entries.ts';
import type { CurriculumSource } from '../curriculum/source.ts';
import type { OfflineForm } from '../model/offline.ts';
import { paths } from '../site/urls.ts';
import { writeHostFiles } from './hosting/host-files.ts';
import { receivePages } from '../astro/page-receiver.ts';
import { mediaOf } from './media/used-media.ts';
import { markOutput, stageOutput } from './out-folder.ts';
import { plainPackage, plainPath, type PlainPackage } from './plain-path.ts';
import { writeForms } from './search/forms.ts';
import { SearchIndex } from './search/search-index.ts';
import { makeWorkFolder, type WorkFolder } from './work-folder.ts';

/** What both a build and an export make: the pages, what they load, and the mark. */
export interface SiteOptions {
  readonly version: string;
  readonly source: CurriculumSource;
  readonly search: boolean;
  /** What the pages say about taking the site along. */
  readonly offline?: OfflineForm | undefined;
  /** In which form the search index is written, whatever `site.yml` says. */
  readonly searchForm?: SearchForm;
  /** Absolute path of the folder with the pictures and recordings that were fetched. */
  readonly mediaFolder?: string | undefined;
  /** Told when a phase begins. */
  readonly onPhase: (phase: Phase) => void;
  /** Told how much of a phase is done: of pages that are made, of those in the search index, of files that are packed, or of folders that are put in place. */
  readonly onStep?: ((done: number, total: number) => void) | undefined;
}

export interface BuildOptions extends SiteOptions {
  readonly packageRoot: string;
  /** Absolute path of the output. */
  readonly out: string;
  /** Whether pages that did not change are taken over from the last build of the content, and kept for the next. */
  readonly takesOver: boolean;
  /** Absolute paths of files to put into the output, by their path in it. */
  readonly files?: ReadonlyMap<string, string> | undefined;
}

export type Phase = 'bundle' | 'pages' | 'search' | 'pack' | 'publish';

export interface BuildResult {
  /** HTML pages in the output. */
  readonly pages: number;
  /** How many of them were made, and not taken over from an earlier build. */
  readonly made: number;
  /** All files in the output. */
  readonly files: number;
  /** How the search index is written; nothing when there is none. */
  readonly searchForm: SearchForm | undefined;
  /** True when the output had to be copied into place, file by file. */
  readonly copied: boolean;
}

/**
 * Builds the whole output apart from the old one and swaps them at the end. When anything fails, or the process is killed, the
 * last good output is as it was.
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  return inWorkFolder(options.packageRoot, async (own, work) => {
    const { packageRoot, source, out } = options;
    const staging = stageOutput(out, work.path);
    // By a link to Hornbook's folder, the work folder lies where nothing stays.
    const cache =
      options.takesOver && own.path === packageRoot
        ? takePageCache(own.workParent, work.path, { contentRoot: source.root, code: codeDigest(packageRoot), out })
        : undefined;
    try {
      const made = await makeSite(options, { own, work, cache }, staging.path);
      await writeHostFiles(staging.path, source.current, own.path);
      for (const [path, file] of options.files ?? []) cpSync(file, join(staging.path, path));
      const { pages, files } = count(staging.path);
      options.onPhase('publish');
      const searchForm = options.search ? searchFormOf(options) : undefined;
      const { copied } = staging.publish(options.onStep);
      if (!source.hasChanged) cache?.keep();
      return { pages, made, files, searchForm, copied };
    } finally {
      staging.dispose();
    }
  });
}

/** Gives what a site is made in: the way to Hornbook and a folder for what comes up on the way. */
export async function inWorkFolder<T>(
  packageRoot: string,
  make: (own: PlainPackage, work: WorkFolder) => Promise<T>,
): Promise<T> {
  const own = plainPackage(packageRoot);
  const work = makeWorkFolder(own.workParent, 'build');
  try {
    return await make(own, work);
  } finally {
    work.dispose();
    own.dispose();
  }
}

/** Where a site is made. */
export interface SitePlace {
  readonly own: PlainPackage;
  readonly work: WorkFolder;
  /** Pages of an earlier build to take over. */
  readonly cache?: PageCache | undefined;
}

/** Makes all files of a site in an empty folder. Gives how many HTML pages were made, and not taken over. */
export async function makeSite(
  options: SiteOptions,
  { own, work, cache }: SitePlace,
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
    let made = 0;
    const pages = receivePages({
      onBegin: () => {
        onPhase('pages');
      },
      isAwaited: (path) => index?.indexes(path) === true,
      takeOver: (path, key) => cache?.takeOver(path, key, join(outFolder, path)) === true,
      onMade: (path, content, key) => {
        if (path.endsWith('.html')) made += 1;
        index?.add(path, content);
        const file = join(outFolder, path);
        writePage(file, content);
        if (key !== undefined) cache?.store(path, key, file);
      },
      onStep,
    });
    const site = { packageRoot: own.path, contentRoot: content.path, source, ...(offline ? { offline } : {}) };
    await runAstro(astroConfig({ ...site, workFolder: work.path, outFolder, integrations: [pages] }), work.path);
    copyAssets(curriculum, outFolder);
    if (curriculum.site.hasTheme) cpSync(join(source.root, themeFile), join(outFolder, paths.theme()));
    if (options.mediaFolder !== undefined) copyMedia(curriculum, options.mediaFolder, outFolder);
    if (index) {
      onPhase('search');
      await index.write();
    }
    writeForms(outFolder, index ? [form] : []);
    markOutput(outFolder, version);
    return made;
  } finally {
    await index?.close();
    content.dispose();
  }
}

function writePage(file: string, content: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Puts what was fetched from other sites into the output, as far as it is used there. */
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
 * Astro puts what it renders with into the current folder when the output lies elsewhere, and finds its packages from there.
 * In the work folder that is this build's alone, and the packages are Hornbook's.
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
    cpSync(join(folders.assets, asset), join(out, paths.asset(asset)), { dereference: true });
}

function count(folder: string): { pages: number; files: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return { pages: files.filter(({ name }) => name.endsWith('.html')).length, files: files.length };
}

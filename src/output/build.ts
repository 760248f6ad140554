import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, type AstroInlineConfig } from 'astro';
import { astroConfig } from '../astro-config.ts';
import type { Curriculum } from '../curriculum/entries.ts';
import type { CurriculumSource } from '../curriculum/source.ts';
import { paths } from '../site/urls.ts';
import { markOutput, stageOutput } from './out-folder.ts';
import { plainPackage, plainPath } from './plain-path.ts';
import { closeSearch, writeSearchIndex } from './search-index.ts';
import { makeWorkFolder } from './work-folder.ts';

export interface BuildOptions {
  readonly packageRoot: string;
  readonly version: string;
  readonly source: CurriculumSource;
  /** Absolute path of the output. */
  readonly out: string;
  readonly search: boolean;
  /** Told when a phase begins. */
  readonly onPhase: (phase: Phase) => void;
}

export type Phase = 'pages' | 'search' | 'publish';

export interface BuildResult {
  /** HTML pages in the output. */
  readonly pages: number;
  /** True when the output had to be copied into place, file by file. */
  readonly copied: boolean;
}

/**
 * Builds the whole output beside the old one and swaps them at the end. When anything fails, or the process is killed, the
 * last good output is as it was.
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { packageRoot, version, source, out, search, onPhase } = options;
  const own = plainPackage(packageRoot);
  const content = plainPath(source.root);
  const work = makeWorkFolder(own.workParent, 'build');
  const staging = stageOutput(out, work.path);
  try {
    onPhase('pages');
    const site = { packageRoot: own.path, contentRoot: content.path, source };
    await runAstro(astroConfig({ ...site, workFolder: work.path, outFolder: staging.path }), work.path);
    copyAssets(source.current, staging.path);
    if (search) {
      onPhase('search');
      await writeSearch(staging.path, source.current);
    }
    markOutput(staging.path, version);
    const pages = countPages(staging.path);
    onPhase('publish');
    return { pages, copied: staging.publish().copied };
  } finally {
    staging.dispose();
    work.dispose();
    content.dispose();
    own.dispose();
  }
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

async function writeSearch(out: string, { site, blocks, pages }: Curriculum): Promise<void> {
  for (const language of site.languages) {
    const lessons = blocks
      .filter((block) => block.language === language.tag)
      .flatMap((block) =>
        block.lessons
          .filter(({ faults, lang }) => !faults && lang === undefined)
          .map(({ name }) => paths.lesson(language.prefix, block.name, name)),
      );
    const free = pages
      .filter((page) => page.language === language.tag && !page.faults)
      .map(({ slug }) => paths.freePage(language.prefix, slug));
    await writeSearchIndex(out, language, [...lessons, ...free]);
  }
  await closeSearch();
}

function countPages(folder: string): number {
  return readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.html')).length;
}

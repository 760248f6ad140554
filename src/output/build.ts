import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, type AstroInlineConfig } from 'astro';
import { astroConfig } from '../astro-config.ts';
import type { SearchForm } from '../client/core/search-packs.ts';
import type { Curriculum } from '../curriculum/entries.ts';
import type { CurriculumSource } from '../curriculum/source.ts';
import { paths } from '../site/urls.ts';
import { markOutput, stageOutput } from './out-folder.ts';
import { plainPackage, plainPath } from './plain-path.ts';
import { writeNoSearch, writeSearch } from './search-index.ts';
import { makeWorkFolder } from './work-folder.ts';

export interface BuildOptions {
  readonly packageRoot: string;
  readonly version: string;
  readonly source: CurriculumSource;
  /** Absolute path of the output. */
  readonly out: string;
  readonly search: boolean;
  /** In which form the search index is written, whatever `site.yml` says. */
  readonly searchForm?: SearchForm;
  /** Told when a phase begins. */
  readonly onPhase: (phase: Phase) => void;
}

export type Phase = 'pages' | 'search' | 'publish';

export interface BuildResult {
  /** HTML pages in the output. */
  readonly pages: number;
  /** All files in the output. */
  readonly files: number;
  /** How the search index is written; nothing when there is none. */
  readonly searchForm: SearchForm | undefined;
  /** True when the output had to be copied into place, file by file. */
  readonly copied: boolean;
}

/**
 * Builds the whole output beside the old one and swaps them at the end. When anything fails, or the process is killed, the
 * last good output is as it was.
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { packageRoot, version, source, out, search, onPhase } = options;
  const { searchForm = source.current.site.searchForm } = options;
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
      await writeSearch(staging.path, source.current, searchForm, work.path);
    } else writeNoSearch(staging.path);
    markOutput(staging.path, version);
    const { pages, files } = count(staging.path);
    onPhase('publish');
    return { pages, files, searchForm: search ? searchForm : undefined, copied: staging.publish().copied };
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

function count(folder: string): { pages: number; files: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return { pages: files.filter(({ name }) => name.endsWith('.html')).length, files: files.length };
}

import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { LanguageEntry } from '../model/entries.ts';
import type { Download } from '../model/offline.ts';
import { paths } from '../site/urls.ts';
import { writeArchive } from './archive.ts';
import { inWorkFolder, writeSite, type SiteOptions } from './build.ts';
import { contentDate } from '../curriculum/content-date.ts';
import { refuseLongPaths } from './long-paths.ts';
import { countsOf, manifestOf } from './manifest.ts';
import { readmeOf } from './readme.ts';
import { makeWorkFolder } from './work-folder.ts';

export interface ExportOptions extends Omit<SiteOptions, 'offline' | 'searchForm'> {
  readonly packageRoot: string;
  /** Absolute path of the folder that the zip goes into. */
  readonly folder: string;
  readonly language: LanguageEntry;
  /** Name of the only course to export. */
  readonly course?: string | undefined;
}

/** A finished zip. */
export interface Export extends Download {
  /** Absolute path of the zip. */
  readonly path: string;
  readonly files: number;
}

/**
 * Builds one language of a site, or one course of it, and packs it into a zip that works in any folder. The zip gets its name only
 * once it is complete.
 * @throws PathsTooLong
 */
export async function exportSite(options: ExportOptions): Promise<Export> {
  const { packageRoot, language, course, folder, version, onPhase, onStep } = options;
  const source = options.source.only({ language: language.tag, course });
  const { current: curriculum } = source;
  const date = contentDate(source.root, curriculum.folders);
  const name = zipName(curriculum.site.settings.id, language.tag, course);
  const target = join(folder, name);

  return inWorkFolder(packageRoot, async (own, work) => {
    const site = join(work.path, 'site');
    await writeSite({ ...options, source, searchForm: 'packed', offline: { kind: 'copy', date } }, { own, work }, site);

    onPhase('pack');
    addRootPage(site);
    writeFileSync(join(site, paths.readme()), readmeOf(curriculum.site, language, version, date));
    const files = filesOf(site);
    refuseLongPaths(files);
    const manifest = manifestOf({ version, curriculum, language, course, date }, site, files);
    writeFileSync(join(site, paths.manifest()), `${JSON.stringify(manifest, null, 2)}\n`);

    mkdirSync(folder, { recursive: true });
    const staging = makeWorkFolder(dirname(target), `.${name}.new`);
    try {
      const staged = join(staging.path, name);
      await writeArchive(staged, site, inReadingOrder([...files, paths.manifest()]), date, onStep);
      renameSync(staged, target);
    } finally {
      staging.dispose();
    }
    const { bytes, counts } = { bytes: statSync(target).size, counts: countsOf(curriculum) };
    return { name, path: target, language: language.tag, bytes, files: files.length + 1, counts, date };
  });
}

/** Returns the name of the zip of a language or of one of its courses. */
export function zipName(site: string, tag: string, course?: string): string {
  return `${[site, tag.toLowerCase(), ...(course === undefined ? [] : [course])].join('-')}.zip`;
}

/** Adds the page that a web server shows for the root folder; a language other than the default one has none there. */
function addRootPage(site: string): void {
  const root = join(site, paths.home(''));
  if (!existsSync(root)) copyFileSync(join(site, paths.startHere()), root);
}

/** Orders the files of a zip: first what readers look for, then the rest by name. */
function inReadingOrder(files: readonly string[]): string[] {
  const first = [paths.startHere(), paths.readme(), paths.manifest()];
  return [...first, ...files.filter((file) => !first.includes(file))];
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .toSorted();
}

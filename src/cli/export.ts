import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { LanguageEntry } from '../model/entries.ts';
import { isInside } from '../curriculum/folders.ts';
import type { CurriculumSource } from '../curriculum/source.ts';
import { perhapsMeant } from '../diagnostics/did-you-mean.ts';
import { withContentThread } from '../rendering/thread.ts';
import { exportSite, zipName, type Export } from '../output/export.ts';
import { openContent } from './open-content.ts';
import { exitCode, UsageError } from './errors.ts';
import {
  reportDiagnostics,
  phaseMessages,
  printJson,
  progressFor,
  messagePrinter,
  diagnosticTotals,
  type ContentBuildOptions,
} from './build-messages.ts';
import { packageRoot, version } from './package.ts';

export interface ExportCommandOptions extends ContentBuildOptions {
  readonly out: string;
  readonly course?: string;
}

/** Checks the content and packs it for reading without a network. With errors it packs only when told to keep going. */
export function exportCommand(options: ExportCommandOptions): Promise<number> {
  return withContentThread(packageRoot, () => checkAndExport(options));
}

async function checkAndExport(options: ExportCommandOptions): Promise<number> {
  const progress = progressFor(options);
  const source = openContent({ ...options, forRendering: true });
  await source.readLessons(progress.advance);
  progress.end();
  const folder = resolve(options.out);
  const { course } = options;
  const languages = languagesOf(source, course);
  refuseUnsafeFolder(folder, source, languages, course);
  const print = messagePrinter(options);

  const begun = performance.now();
  const { isBroken, isRefused } = reportDiagnostics(source, options);
  const { diagnostics } = source.current;
  if (isRefused) {
    print(
      `Not exported: ${diagnosticTotals(source)}. Earlier zips are as they were; --keep-going exports all the same.`,
    );
    if (options.json) printJson({ exported: false, diagnostics });
    return exitCode.content;
  }
  const media = options.fetchMedia ? await (await import('./media.ts')).fetchMediaFor(source, options) : undefined;
  const zips: Export[] = [];
  for (const language of languages) {
    const zip = await exportSite({
      packageRoot,
      version,
      source: media?.source ?? source,
      mediaFolder: media?.folder,
      search: options.search,
      folder,
      language,
      course,
      onPhase: (phase) => {
        progress.begin(phaseMessages[phase]);
      },
      onStep: progress.advance,
    });
    progress.end();
    print(`${relative(process.cwd(), zip.path)}: ${String(zip.files)} files, ${(zip.bytes / 1e6).toFixed(1)} MB`);
    zips.push(zip);
  }
  const seconds = (performance.now() - begun) / 1000;
  print(`Exported in ${seconds.toFixed(1)} s; ${diagnosticTotals(source)}`);
  if (options.json) printJson({ exported: true, zips, seconds, diagnostics, media: media?.report });
  return isBroken ? exitCode.content : exitCode.fine;
}

/** The languages to export: those that have the course, where one is named. */
function languagesOf({ current: { site, courses } }: CurriculumSource, course: string | undefined): LanguageEntry[] {
  const has = ({ tag }: LanguageEntry) => courses.some(({ language, name }) => language === tag && name === course);
  const languages = site.languages.filter((language) => course === undefined || has(language));
  if (languages.length > 0) return languages;
  const names = new Set(courses.map(({ name }) => name));
  throw new UsageError(
    `There is no course ${String(course)}${perhapsMeant(course ?? '', names)}. The courses are: ${[...names].join(', ')}`,
  );
}

function refuseUnsafeFolder(
  folder: string,
  source: CurriculumSource,
  languages: readonly LanguageEntry[],
  course: string | undefined,
): void {
  if (isInside(folder, source.root)) {
    throw new UsageError(`The folder ${folder} lies in the content folder ${source.root}. Name another: --out DIR`);
  }
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new UsageError(`${folder} is a file. Name a folder: --out DIR`);
  for (const { tag } of languages) {
    const zip = join(folder, zipName(source.current.site.settings.id, tag, course));
    if (existsSync(zip) && !statSync(zip).isFile())
      throw new UsageError(`${zip} is in the place of the zip and no file. Name another folder: --out DIR`);
  }
}

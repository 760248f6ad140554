import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { LanguageEntry } from '../model/entries.ts';
import { isInside } from '../curriculum/folders.ts';
import type { CurriculumSource } from '../curriculum/source.ts';
import { suggestion } from '../diagnostics/did-you-mean.ts';
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
import { counting, totalsSentence } from './report/report.ts';

export interface ExportCommandOptions extends ContentBuildOptions {
  readonly out: string;
  readonly course?: string;
}

/** Checks the content and packs offline copies. With errors, it packs nothing unless `keepGoing` is set. */
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
      `Nothing was exported: ${diagnosticTotals(source)}. Existing zips are unchanged. Use --keep-going to export anyway.`,
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
    print(
      `Packed ${String(zip.files)} files into ${relative(process.cwd(), zip.path)}, ${(zip.bytes / 1e6).toFixed(1)} MB`,
    );
    zips.push(zip);
  }
  const seconds = (performance.now() - begun) / 1000;
  print(`Exported ${counting(zips.length, 'zip')} in ${seconds.toFixed(1)} s. ${totalsSentence(diagnostics)}`);
  if (options.json) printJson({ exported: true, zips, seconds, diagnostics, media: media?.report });
  return isBroken ? exitCode.content : exitCode.success;
}

/** The languages to export: all, or those that have the chosen course. */
function languagesOf({ current: { site, courses } }: CurriculumSource, course: string | undefined): LanguageEntry[] {
  const has = ({ tag }: LanguageEntry) => courses.some(({ language, name }) => language === tag && name === course);
  const languages = site.languages.filter((language) => course === undefined || has(language));
  if (languages.length > 0) return languages;
  const names = new Set(courses.map(({ name }) => name));
  throw new UsageError(
    `Unknown course “${String(course)}”${suggestion(course ?? '', names)}. Choose one of: ${[...names].join(', ')}`,
  );
}

function refuseUnsafeFolder(
  folder: string,
  source: CurriculumSource,
  languages: readonly LanguageEntry[],
  course: string | undefined,
): void {
  if (isInside(folder, source.root)) {
    throw new UsageError(`The output folder ${folder} is inside the content folder. Choose another with --out.`);
  }
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new UsageError(`${folder} is a file. Choose a folder with --out.`);
  }
  for (const { tag } of languages) {
    const zip = join(folder, zipName(source.current.site.settings.id, tag, course));
    if (existsSync(zip) && !statSync(zip).isFile()) {
      throw new UsageError(`${zip} exists and is not a file. Choose another folder with --out.`);
    }
  }
}

import { existsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { relative, resolve } from 'node:path';
import { isInside } from '../curriculum/folders.ts';
import { buildSite, type BuildResult, type SiteOptions } from '../output/build.ts';
import { withContentThread } from '../rendering/thread.ts';
import { exportSite, type Export } from '../output/export.ts';
import { fileWarning } from '../output/file-limit.ts';
import { heaviestPages } from '../output/heaviest-pages.ts';
import { isReplaceable } from '../output/out-folder.ts';
import { makeWorkFolder } from '../output/work-folder.ts';
import { paths } from '../site/urls.ts';
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
import { weightLines, weightWarnings } from './report/weights.ts';

export interface BuildCommandOptions extends ContentBuildOptions {
  readonly out: string;
  readonly force?: boolean;
  /** Make the zips for reading without a network, too, and offer them on the site. */
  readonly offline?: boolean;
}

/** Checks the content and builds the site. With errors nothing is touched, unless it was told to keep going. */
export function buildCommand(options: BuildCommandOptions): Promise<number> {
  return withContentThread(packageRoot, () => checkAndBuild(options));
}

async function checkAndBuild(options: BuildCommandOptions): Promise<number> {
  const progress = progressFor(options);
  const source = openContent({ ...options, forRendering: true });
  const out = resolve(options.out);
  refuseUnsafeOutput(out, source.root, options.force === true);
  const print = messagePrinter(options);

  const begun = performance.now();
  await source.readLessons(progress.advance);
  progress.end();
  source.refresh();
  const { isBroken, isRefused } = reportDiagnostics(source, options);
  const { diagnostics } = source.current;
  if (isRefused) {
    print(`Not built: ${diagnosticTotals(source)}. The last output is as it was; --keep-going builds all the same.`);
    if (options.json) printJson({ built: false, diagnostics });
    return exitCode.content;
  }
  const media = options.fetchMedia ? await (await import('./media.ts')).fetchMediaFor(source, options) : undefined;
  const site: SiteOptions = {
    version,
    source: media?.source ?? source,
    mediaFolder: media?.folder,
    search: options.search,
    onPhase: (phase) => {
      progress.begin(phaseMessages[phase]);
    },
    onStep: progress.advance,
  };
  const result = options.offline
    ? await buildWithZips(site, out)
    : await buildSite({ ...site, packageRoot, out, reusesPages: true });
  progress.end();
  const seconds = (performance.now() - begun) / 1000;
  if (result.copied) print('The output folder could not be renamed, so the new site was copied into it file by file.');
  const warning = fileWarning(result.files, result.searchForm);
  if (warning) print(warning);
  const heaviest = heaviestPages(out, source.current);
  for (const line of [...weightLines(heaviest), ...weightWarnings(heaviest)]) print(line);
  print(
    `${pagesText(result)} in ${relative(process.cwd(), out) || '.'}, ${seconds.toFixed(1)} s; ${diagnosticTotals(source)}`,
  );
  if (options.json)
    printJson({
      built: true,
      out,
      pages: result.pages,
      made: result.rendered,
      seconds,
      heaviest,
      diagnostics,
      media: media?.report,
    });
  return isBroken ? exitCode.content : exitCode.fine;
}

function pagesText({ pages, rendered }: BuildResult): string {
  return `${String(pages)} pages${rendered < pages ? ` (${String(rendered)} made anew)` : ''}`;
}

/** The site says how large its zips are, so they are made first; all of it is put in place together. */
async function buildWithZips(site: SiteOptions, out: string): ReturnType<typeof buildSite> {
  const zips = makeWorkFolder(tmpdir(), 'hornbook-zips');
  try {
    const downloads: Export[] = [];
    for (const language of site.source.current.site.languages)
      downloads.push(await exportSite({ ...site, packageRoot, language, folder: zips.path }));
    const files = new Map(downloads.map(({ name, path }) => [paths.download(name), path]));
    return await buildSite({
      ...site,
      packageRoot,
      out,
      reusesPages: true,
      files,
      offline: { kind: 'site', downloads },
    });
  } finally {
    zips.dispose();
  }
}

function refuseUnsafeOutput(out: string, content: string, force: boolean): void {
  if (isInside(out, content) || isInside(content, out)) {
    throw new UsageError(
      `The output folder ${out} and the content folder ${content} lie in one another. Name another: --out DIR`,
    );
  }
  if (existsSync(out) && !statSync(out).isDirectory())
    throw new UsageError(`${out} is a file. Name a folder: --out DIR`);
  if (!force && !isReplaceable(out)) {
    throw new UsageError(
      `${out} is not empty and Hornbook did not write it. Name another folder with --out DIR, or replace everything in it with --force.`,
    );
  }
}

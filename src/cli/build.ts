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
import { totalsSentence } from './report/report.ts';
import { weightLines, weightWarnings } from './report/weights.ts';

export interface BuildCommandOptions extends ContentBuildOptions {
  readonly out: string;
  readonly force?: boolean;
  /** Whether to make offline copies and offer them on the site. */
  readonly offline?: boolean;
}

/** Checks the content and builds the site. With errors, it changes nothing unless `keepGoing` is set. */
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
    print(
      `The site was not built: ${diagnosticTotals(source)}. The previous output is unchanged. Use --keep-going to build anyway.`,
    );
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
  const where = relative(process.cwd(), out) || '.';
  print(`${pagesText(result)} in ${where}, ${seconds.toFixed(1)} s. ${totalsSentence(diagnostics)}`);
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
  return isBroken ? exitCode.content : exitCode.success;
}

function pagesText({ pages, rendered }: BuildResult): string {
  const fromCache = pages - rendered;
  return `Built ${String(pages)} pages${fromCache > 0 ? ` (${String(fromCache)} from the cache)` : ''}`;
}

/** Packs the zips first, since the site states their sizes, and then replaces the previous output in one step. */
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
  if (isInside(out, content)) {
    throw new UsageError(`The output folder ${out} is inside the content folder. Choose another with --out.`);
  }
  if (isInside(content, out)) {
    throw new UsageError(
      `The content folder is inside the output folder ${out}. Choose another output folder with --out.`,
    );
  }
  if (existsSync(out) && !statSync(out).isDirectory()) {
    throw new UsageError(`${out} is a file. Choose a folder with --out.`);
  }
  if (!force && !isReplaceable(out)) {
    throw new UsageError(
      `${out} is not empty, and Hornbook did not write it. Choose another folder with --out, or use --force to replace everything in it.`,
    );
  }
}

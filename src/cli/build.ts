import { existsSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { isInside } from '../curriculum/folders.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { buildSite, type Phase } from '../output/build.ts';
import { fileWarning } from '../output/file-limit.ts';
import { isReplaceable } from '../output/out-folder.ts';
import { openContent } from './content.ts';
import { exitCode, UsageError } from './errors.ts';
import { packageRoot, version } from './package.ts';
import { pathFromHere, printProblems } from './print.ts';
import { totals } from './report/report.ts';
import { notCheckedLines } from './report/text.ts';

export interface BuildCommandOptions {
  readonly content: string;
  readonly out: string;
  readonly keepGoing?: boolean;
  readonly search: boolean;
  readonly force?: boolean;
  readonly allowMdx?: boolean;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

const phaseText: Readonly<Record<Phase, string>> = {
  pages: 'Building pages …',
  search: 'Building the search index …',
  publish: 'Putting the new site in place …',
};

/** Checks the content and builds the site. With errors nothing is touched, unless it was told to keep going. */
export async function buildCommand(options: BuildCommandOptions): Promise<number> {
  const source = openContent(options);
  const out = resolve(options.out);
  refuseUnsafeOutput(out, source.root, options.force === true);
  const say = (text: string) => {
    if (!options.quiet && !options.json) console.error(text);
  };

  const begun = performance.now();
  const { diagnostics, notChecked } = source.current;
  const broken = hasErrors(diagnostics);
  if (!options.json) printProblems(diagnostics, source.root);
  for (const line of notCheckedLines({ notChecked, pathOf: pathFromHere(source.root) })) say(line);
  if (broken && !options.keepGoing) {
    say(`Not built: ${totals(diagnostics)}. The last output is as it was; --keep-going builds all the same.`);
    if (options.json) printJson({ built: false, diagnostics });
    return exitCode.content;
  }
  const result = await buildSite({
    packageRoot,
    version,
    source,
    out,
    search: options.search,
    onPhase: (phase) => {
      say(phaseText[phase]);
    },
  });
  const seconds = (performance.now() - begun) / 1000;
  if (result.copied) say('The output folder could not be renamed, so the new site was copied into it file by file.');
  const warning = fileWarning(result.files, result.searchForm);
  if (warning) say(warning);
  say(
    `${String(result.pages)} pages in ${relative(process.cwd(), out) || '.'}, ${seconds.toFixed(1)} s; ${totals(diagnostics)}`,
  );
  if (options.json) printJson({ built: true, out, pages: result.pages, seconds, diagnostics });
  return broken ? exitCode.content : exitCode.fine;
}

function printJson(value: object): void {
  console.log(JSON.stringify(value, null, 2));
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

import type { CurriculumSource } from '../curriculum/source.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { Phase } from '../output/build.ts';
import { pathFromHere, printProblems } from './print.ts';
import { noProgress, progressOn, type Progress } from './progress-bar.ts';
import { totals } from './report/report.ts';
import { notCheckedLines } from './report/text.ts';

/** Options that `build` and `export` share. */
export interface ContentBuildOptions {
  readonly content: string;
  readonly keepGoing?: boolean;
  readonly search: boolean;
  readonly allowMdx?: boolean;
  readonly quiet?: boolean;
  readonly json?: boolean;
  /** Whether to fetch images and recordings from other sites. */
  readonly fetchMedia?: boolean;
  /** Hosts in a private network that `fetchMedia` may use. */
  readonly allowHost?: readonly string[];
}

/** The line that is printed when a phase begins. */
export const phaseMessages: Readonly<Record<Phase, string>> = {
  bundle: 'Bundling scripts and styles …',
  pages: 'Building pages …',
  search: 'Building the search index …',
  pack: 'Packing the zip …',
  publish: 'Moving the site into the output folder …',
};

/** Shows the progress on stderr, unless only problems or only JSON is wanted. */
export function progressFor({ quiet, json }: ContentBuildOptions): Progress {
  return quiet || json ? noProgress : progressOn(process.stderr);
}

/** Returns a function that prints a message on stderr, unless only problems or only JSON is wanted. */
export function messagePrinter({ quiet, json }: ContentBuildOptions): (text: string) => void {
  return (text) => {
    if (!quiet && !json) console.error(text);
  };
}

/**
 * Prints the diagnostics of the content.
 * @returns whether it has errors, and whether these stop the command, which `--keep-going` prevents
 */
export function reportDiagnostics(
  source: CurriculumSource,
  options: ContentBuildOptions,
): { isBroken: boolean; isRefused: boolean } {
  const { diagnostics, notChecked } = source.current;
  if (!options.json) printProblems(diagnostics, source.root);
  const print = messagePrinter(options);
  for (const line of notCheckedLines({ notChecked, pathOf: pathFromHere(source.root) })) print(line);
  const isBroken = hasErrors(diagnostics);
  return { isBroken, isRefused: isBroken && !options.keepGoing };
}

/** The number of diagnostics of each severity, in words. */
export function diagnosticTotals(source: CurriculumSource): string {
  return totals(source.current.diagnostics);
}

/** Prints a value as one JSON document on stdout. */
export function printJson(value: object): void {
  console.log(JSON.stringify(value, null, 2));
}

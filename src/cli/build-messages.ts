import type { CurriculumSource } from '../curriculum/source.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { Phase } from '../output/build.ts';
import { pathFromHere, printProblems } from './print.ts';
import { noProgress, progressOn, type Progress } from './progress-bar.ts';
import { totals } from './report/report.ts';
import { notCheckedLines } from './report/text.ts';

/** Options of the commands that make something of checked content. */
export interface ContentBuildOptions {
  readonly content: string;
  readonly keepGoing?: boolean;
  readonly search: boolean;
  readonly allowMdx?: boolean;
  readonly quiet?: boolean;
  readonly json?: boolean;
  /** Fetch pictures and recordings of other sites. */
  readonly fetchMedia?: boolean;
  /** Hosts in a private network that may be fetched from. */
  readonly allowHost?: readonly string[];
}

/** What begins when, in words for people. */
export const phaseMessages: Readonly<Record<Phase, string>> = {
  bundle: 'Bundling scripts and styles …',
  pages: 'Building pages …',
  search: 'Building the search index …',
  pack: 'Packing …',
  publish: 'Putting the new site in place …',
};

/** Shows people how far it is, on stderr; nobody where only problems or only JSON is wanted. */
export function progressFor({ quiet, json }: ContentBuildOptions): Progress {
  return quiet || json ? noProgress : progressOn(process.stderr);
}

/** Tells people how it goes, on stderr; nobody where only problems or only JSON is wanted. */
export function messagePrinter({ quiet, json }: ContentBuildOptions): (text: string) => void {
  return (text) => {
    if (!quiet && !json) console.error(text);
  };
}

/**
 * Prints what is wrong with the content. Gives whether it has errors; they stop whoever was not told to keep going.
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

/** What is wrong with the content, in numbers. */
export function diagnosticTotals(source: CurriculumSource): string {
  return totals(source.current.diagnostics);
}

/** The one document for machines. */
export function printJson(value: object): void {
  console.log(JSON.stringify(value, null, 2));
}

import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { openContent } from './open-content.ts';
import { exitCode } from './errors.ts';
import { fixLessons } from './fix.ts';
import { version } from './package.ts';
import { noProgress, progressOn } from './progress-bar.ts';
import { pathFromHere, textContext } from './print.ts';
import { githubOutput } from './report/github.ts';
import { jsonOutput } from './report/json.ts';
import { listed, type Format, type Report } from './report/report.ts';
import { sarifOutput } from './report/sarif.ts';
import { diagnosticText, summaryText } from './report/text.ts';

export interface CheckOptions {
  readonly content: string;
  readonly allowMdx?: boolean;
  readonly quiet?: boolean;
  readonly format: Format;
  /** List what is only worth knowing, too. */
  readonly verbose?: boolean;
  /** Treat warnings as errors. */
  readonly strict?: boolean;
  /** Judge the quality of questions, too. */
  readonly quality?: boolean;
  /** Repair what has one safe answer before checking. */
  readonly fix?: boolean;
  /** Print what would be repaired, and do nothing else. */
  readonly dryRun?: boolean;
}

/** Checks a content folder and prints everything that is wrong with it. MDX pages are parsed, never run. */
export async function checkCommand(options: CheckOptions): Promise<number> {
  const isForPeople = options.format === 'text' && !options.quiet;
  const progress = isForPeople ? progressOn(process.stderr) : noProgress;
  const source = openContent(options);
  if (options.fix) fixLessons(source.root, options);
  if (options.dryRun) return exitCode.fine;
  await source.readLessons(progress.advance);
  progress.end();
  const { diagnostics, notChecked, lessonCount } = source.current;
  const pathOf = pathFromHere(source.root);
  const report: Report = {
    lessons: lessonCount,
    diagnostics: options.strict ? diagnostics.map(strictly) : diagnostics,
    notChecked,
    verbose: options.verbose === true,
    content: pathOf('.'),
    pathOf,
  };
  print(report, source.root, options);
  return hasErrors(report.diagnostics) ? exitCode.content : exitCode.fine;
}

function strictly(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.severity === 'warning' ? { ...diagnostic, severity: 'error' } : diagnostic;
}

function print(report: Report, contentRoot: string, { format, quiet }: CheckOptions): void {
  if (format === 'json') console.log(jsonOutput(report));
  else if (format === 'github') console.log(githubOutput(report));
  else if (format === 'sarif') console.log(sarifOutput(report, version));
  else {
    const context = textContext(contentRoot, process.stdout);
    for (const diagnostic of listed(report.diagnostics, report.verbose)) {
      console.log(diagnosticText(diagnostic, context));
    }
    if (!quiet) console.log(summaryText(report));
  }
}

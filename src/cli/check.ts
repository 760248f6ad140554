import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { contentRoot, openContent } from './open-content.ts';
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
  /** Also list info diagnostics. */
  readonly verbose?: boolean;
  /** Treat warnings as errors. */
  readonly strict?: boolean;
  /** Also report suggestions on question quality. */
  readonly quality?: boolean;
  /** The commit with which to compare the questions. */
  readonly since: string;
  /** Apply unambiguous fixes before checking. */
  readonly fix?: boolean;
  /** Print the fixes as a diff and stop. */
  readonly dryRun?: boolean;
}

/** Checks a content folder and prints its diagnostics. MDX pages are parsed and never run. */
export async function checkCommand(options: CheckOptions): Promise<number> {
  const isForPeople = options.format === 'text' && !options.quiet;
  const progress = isForPeople ? progressOn(process.stderr) : noProgress;
  if (options.fix) fixLessons(contentRoot(options.content), options);
  if (options.dryRun) return exitCode.success;
  // After the fixes, because they may change what the questions are compared with.
  const source = openContent(options);
  await source.readLessons(progress.advance);
  progress.end();
  const { diagnostics, notChecked, lessonCount } = source.current;
  const pathOf = pathFromHere(source.root);
  const report: Report = {
    lessons: lessonCount,
    diagnostics: options.strict ? diagnostics.map(warningAsError) : diagnostics,
    notChecked,
    verbose: options.verbose === true,
    content: pathOf('.'),
    pathOf,
  };
  print(report, source.root, options);
  return hasErrors(report.diagnostics) ? exitCode.content : exitCode.success;
}

function warningAsError(diagnostic: Diagnostic): Diagnostic {
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

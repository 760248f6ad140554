import { hasErrors } from '../diagnostics/diagnostic.ts';
import { openContent } from './content.ts';
import { exitCode } from './errors.ts';
import { fixLessons } from './fix.ts';
import { diagnosticText, totals } from './print.ts';

export interface CheckOptions {
  readonly content: string;
  readonly allowMdx?: boolean;
  readonly quiet?: boolean;
  readonly json?: boolean;
  /** Repair what has one safe answer before checking. */
  readonly fix?: boolean;
  /** Print what would be repaired, and do nothing else. */
  readonly dryRun?: boolean;
}

/** Checks a content folder and says everything that is wrong with it. MDX pages are parsed, never run. */
export function checkCommand(options: CheckOptions): number {
  const source = openContent(options);
  if (options.fix) fixLessons(source.root, options);
  if (options.dryRun) return exitCode.fine;
  const { diagnostics, blocks } = source.current;
  const lessons = blocks.reduce((sum, block) => sum + block.lessons.length, 0);
  if (options.json) {
    console.log(JSON.stringify({ lessons, diagnostics }, null, 2));
  } else {
    for (const diagnostic of diagnostics) console.error(diagnosticText(diagnostic, source.root));
    if (!options.quiet) console.error(`${String(lessons)} lessons checked: ${totals(diagnostics)}`);
  }
  return hasErrors(diagnostics) ? exitCode.content : exitCode.fine;
}

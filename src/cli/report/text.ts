import pico from 'picocolors';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { frameOf } from './frame.ts';
import { counting, listed, notCheckedSentences, totals, type Report } from './report.ts';
import { visible } from './visible.ts';

/** The context to print diagnostics as text. */
export interface TextContext {
  readonly pathOf: (file: string) => string;
  /** Returns the lines of a file, or nothing if it is not text. */
  readonly linesOf: (file: string) => readonly string[] | undefined;
  readonly colours: boolean;
}

/** Formats one diagnostic: position, message, source line and hint. */
export function diagnosticText(diagnostic: Diagnostic, { pathOf, linesOf, colours }: TextContext): string {
  const { bold, dim, red, yellow, blue } = pico.createColors(colours);
  const { severity, code, line, column, message, hint } = diagnostic;
  const paint = { error: red, warning: yellow, info: blue }[severity];
  const place = `${visible(pathOf(diagnostic.file))}:${String(line)}:${String(column)}`;
  const lines = linesOf(diagnostic.file);
  const frame = lines && frameOf(lines, diagnostic);
  return [
    `${bold(place)} ${paint(severity)} ${visible(message)} ${dim(`(${code})`)}`,
    ...(frame
      ? [`  ${dim(`${frame.gutter[0]} |`)} ${frame.line}`, `  ${dim(`${frame.gutter[1]} |`)} ${paint(frame.mark)}`]
      : []),
    `    → ${visible(hint)}`,
  ].join('\n');
}

/** The totals of a check, after the checks that did not run. */
export function summaryText(report: Report): string {
  const { lessons, diagnostics, verbose } = report;
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  const where = files === 0 ? '' : ` in ${counting(files, 'file')}`;
  const isCut = listed(diagnostics, verbose).length < diagnostics.length;
  return [
    ...notCheckedLines(report),
    `Checked ${counting(lessons, 'lesson')}: ${totals(diagnostics)}${where}${isCut ? ' (use --verbose to list info)' : ''}`,
  ].join('\n');
}

/** One line for each check that did not run. */
export function notCheckedLines(report: Pick<Report, 'notChecked' | 'pathOf'>): string[] {
  return notCheckedSentences(report).map((sentence) => `Not checked: ${visible(sentence)}`);
}

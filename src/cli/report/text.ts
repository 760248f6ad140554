import pico from 'picocolors';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { frameOf } from './frame.ts';
import { counting, listed, notCheckedSentences, totals, type Report } from './report.ts';
import { visible } from './visible.ts';

/** What is needed to show diagnostics to people. */
export interface TextContext {
  readonly pathOf: (file: string) => string;
  /** The lines of a file; nothing when it is no text. */
  readonly linesOf: (file: string) => readonly string[] | undefined;
  readonly colours: boolean;
}

/** One diagnostic as text: place, what happened, the line it is about, what to do. */
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

/** What was found in all, and what could not be checked. */
export function summaryText(report: Report): string {
  const { lessons, diagnostics, verbose } = report;
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  const where = files === 0 ? '' : ` in ${counting(files, 'file')}`;
  const isCut = listed(diagnostics, verbose).length < diagnostics.length;
  return [
    ...notCheckedLines(report),
    `${counting(lessons, 'lesson')} checked: ${totals(diagnostics)}${where}${isCut ? ' (--verbose lists the info)' : ''}`,
  ].join('\n');
}

/** A line for each thing that could not be checked. */
export function notCheckedLines(report: Pick<Report, 'notChecked' | 'pathOf'>): string[] {
  return notCheckedSentences(report).map((sentence) => `Not checked: ${visible(sentence)}`);
}

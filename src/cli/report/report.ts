import type { Severity } from '../../diagnostics/catalogue.ts';
import type { Diagnostic, NotChecked } from '../../diagnostics/diagnostic.ts';

/** The output formats of a check. */
export const formats = ['text', 'json', 'github', 'sarif'] as const;
export type Format = (typeof formats)[number];

/** The result of a check, for every output format. */
export interface Report {
  /** Number of lessons that were checked. */
  readonly lessons: number;
  /** In reading order. */
  readonly diagnostics: readonly Diagnostic[];
  readonly notChecked: readonly NotChecked[];
  /** Whether to list info diagnostics as well. */
  readonly verbose: boolean;
  /** Path of the content root, relative to the current folder. */
  readonly content: string;
  /** Returns the path of a diagnostic's file, relative to the current folder. */
  readonly pathOf: (file: string) => string;
}

/** The diagnostics to list one by one. Info diagnostics are only counted unless `verbose` is set. */
export function listed(diagnostics: readonly Diagnostic[], verbose: boolean): readonly Diagnostic[] {
  return verbose ? diagnostics : diagnostics.filter(({ severity }) => severity !== 'info');
}

/** Counts the diagnostics of each severity. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}

/** The number of diagnostics of each severity in words: `2 errors, 1 warning`. */
export function totals(diagnostics: readonly Diagnostic[]): string {
  const { error, warning, info } = countBySeverity(diagnostics);
  const counted = [
    ...(error > 0 ? [counting(error, 'error')] : []),
    ...(warning > 0 ? [counting(warning, 'warning')] : []),
    ...(info > 0 ? [`${String(info)} info`] : []),
  ];
  return counted.join(', ') || 'no problems found';
}

/** The totals as a sentence: `2 errors, 1 warning.` */
export function totalsSentence(diagnostics: readonly Diagnostic[]): string {
  const text = totals(diagnostics);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** A number with its noun: `1 file`, `2 files`. */
export function counting(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** How many files a sentence lists by name. The others are counted. */
const listedFiles = 3;

/** One sentence for each check that did not run and its reason, with the files. */
export function notCheckedSentences({ notChecked, pathOf }: Pick<Report, 'notChecked' | 'pathOf'>): string[] {
  const groups = Map.groupBy(notChecked, ({ what, why }) => `${what}, because ${why}`);
  return [...groups].map(([sentence, group]) => {
    const others = group.length - listedFiles;
    const named = group.slice(0, listedFiles).map(({ file }) => pathOf(file));
    return `${sentence}: ${named.join(', ')}${others > 0 ? ` and ${counting(others, 'other file')}` : ''}`;
  });
}

import type { Severity } from '../../diagnostics/catalogue.ts';
import type { Diagnostic, NotChecked } from '../../diagnostics/diagnostic.ts';

/** What a check can print. */
export const formats = ['text', 'json', 'github', 'sarif'] as const;
export type Format = (typeof formats)[number];

/** What a check found, for every format of output. */
export interface Report {
  /** How many lessons were checked. */
  readonly lessons: number;
  /** In reading order. */
  readonly diagnostics: readonly Diagnostic[];
  readonly notChecked: readonly NotChecked[];
  /** Whether what is only worth knowing is listed too. */
  readonly verbose: boolean;
  /** Way from the current folder to the content root. */
  readonly content: string;
  /** Way from the current folder to a file that a diagnostic names. */
  readonly pathOf: (file: string) => string;
}

/** The diagnostics that people are shown one by one: what is not wrong at all is only counted, unless they ask for it. */
export function listed(diagnostics: readonly Diagnostic[], verbose: boolean): readonly Diagnostic[] {
  return verbose ? diagnostics : diagnostics.filter(({ severity }) => severity !== 'info');
}

/** How many diagnostics there are of each severity. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}

/** How many of each kind there are, in words: `2 errors, 1 warning`. */
export function totals(diagnostics: readonly Diagnostic[]): string {
  const { error, warning, info } = countBySeverity(diagnostics);
  const counted = [
    ...(error > 0 ? [counting(error, 'error')] : []),
    ...(warning > 0 ? [counting(warning, 'warning')] : []),
    ...(info > 0 ? [`${String(info)} info`] : []),
  ];
  return counted.join(', ') || 'nothing to report';
}

/** A number of things in words: `1 file`, `2 files`. */
export function counting(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** How many files are named in a list that is written out; of more, the first ones stand for all. */
const filesNamed = 3;

/** What was not checked, in sentences: one for each thing and reason, with the files it is about. */
export function notCheckedSentences({ notChecked, pathOf }: Pick<Report, 'notChecked' | 'pathOf'>): string[] {
  const groups = Map.groupBy(notChecked, ({ what, why }) => `${what}, because ${why}`);
  return [...groups].map(([sentence, group]) => {
    const others = group.length - filesNamed;
    const named = group.slice(0, filesNamed).map(({ file }) => pathOf(file));
    return `${sentence}: ${named.join(', ')}${others > 0 ? ` and ${counting(others, 'other file')}` : ''}`;
  });
}

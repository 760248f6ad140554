import { catalogue, type Code, type Severity } from './catalogue.ts';
import { fillTemplate, type Values } from './template.ts';

export type { Values } from './template.ts';

/** A position in a file. Both numbers count from 1; columns count UTF-16 units, as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One reported problem at one position of the content. */
export interface Diagnostic extends Place {
  readonly code: Code;
  readonly severity: Severity;
  /** Path of the file relative to the content root, with forward slashes. */
  readonly file: string;
  readonly message: string;
  readonly hint: string;
}

/** A check that could not run on a file. It is reported and never counts as passed. */
export interface NotChecked {
  /** Path of the file, as in a diagnostic. */
  readonly file: string;
  /** What was not checked; follows the words “not checked:”. */
  readonly what: string;
  /** The reason; follows the word “because”. */
  readonly why: string;
}

/** Reports a diagnostic at a position of the reporter’s file. */
export type Report = (code: Code, place: Place, values?: Values) => void;

/** The position of a diagnostic about a whole file. */
export const fileStart: Place = { line: 1, column: 1 };

/** Creates a diagnostic with the texts of its catalogue entry. */
export function diagnostic(code: Code, file: string, place: Place, values: Values = {}): Diagnostic {
  const { severity, message, hint } = catalogue[code];
  return {
    code,
    severity,
    file,
    line: place.line,
    column: place.column,
    message: fillTemplate(message, values),
    hint: fillTemplate(hint, values),
  };
}

/** Creates a reporter for one file that adds its diagnostics to `list`. */
export function reporter(file: string, list: Diagnostic[]): Report {
  return (code, place, values) => {
    list.push(diagnostic(code, file, place, values));
  };
}

/** True if the site must not be published. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** Sorts diagnostics by file and position, and removes duplicates. */
export function inReadingOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sorted = diagnostics.toSorted(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
  return sorted.filter((one, index) => {
    const before = sorted[index - 1];
    return before?.file !== one.file || key(before) !== key(one);
  });
}

function key({ line, column, code, message }: Diagnostic): string {
  return `${String(line)} ${String(column)} ${code} ${message}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

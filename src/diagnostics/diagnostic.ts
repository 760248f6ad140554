import { catalogue, type Code, type Severity } from './catalogue.ts';

/** A place in a file; both count from 1, columns in UTF-16 units as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One thing said about one place of one file of the content. */
export interface Diagnostic extends Place {
  readonly code: Code;
  readonly severity: Severity;
  /** Path of the file, as the content root sees it: relative, with forward slashes. */
  readonly file: string;
  readonly message: string;
  readonly hint: string;
}

/** A check that could not run on a file. It is said, and never counts as passed. */
export interface NotChecked {
  /** Path of the file, as in a diagnostic. */
  readonly file: string;
  /** What was not checked: words that follow “not checked:”. */
  readonly what: string;
  /** The reason: words that follow “because”. */
  readonly why: string;
}

/** Values for the `{name}` placeholders of a catalogue text. */
export type Values = Readonly<Record<string, string | number>>;

/** Says something about a place of the file that the reporter was made for. */
export type Report = (code: Code, place: Place, values?: Values) => void;

/** Where a diagnostic about a file as a whole points. */
export const fileStart: Place = { line: 1, column: 1 };

/** One diagnostic with its catalogue texts filled in. */
export function diagnostic(code: Code, file: string, place: Place, values: Values = {}): Diagnostic {
  const { severity, message, hint } = catalogue[code];
  return {
    code,
    severity,
    file,
    line: place.line,
    column: place.column,
    message: fill(message, values),
    hint: fill(hint, values),
  };
}

/** A reporter for one file that adds to `list`. */
export function reporter(file: string, list: Diagnostic[]): Report {
  return (code, place, values) => {
    list.push(diagnostic(code, file, place, values));
  };
}

/** True when a build must not be published as it is. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** The diagnostics by file, then place, each once: the order in which an author works through them. */
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

function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}

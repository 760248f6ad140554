export type Severity = 'error' | 'warning' | 'info';

/**
 * One diagnostic as data. Placeholders in a message or hint, such as `{name}`, are filled when it is reported (see
 * template.ts). The position is not part of the text, because the report prints it.
 */
export interface CatalogueEntry {
  /** The severity, unless the settings change it. */
  readonly severity: Severity;
  /** The problem in a few words, for lists. */
  readonly title: string;
  /** What happened, and why it matters if that is not obvious. */
  readonly message: string;
  /** What to do; starts with a verb. */
  readonly hint: string;
  /** Content with and without the problem, or its cause if no text can show it. */
  readonly example: Example | { readonly cause: string };
}

/** The entries of one topic by permanent code. */
export type Entries = Readonly<Record<string, CatalogueEntry>>;

/** Content that raises one code, and the same content without the problem. */
export interface Example {
  readonly bad: ExampleContent;
  readonly good: ExampleContent;
  /** Text that occurs once in the bad file and begins at the position; by default, the position is the start of the file. */
  readonly at?: string;
  /** The file with the problem, or all of them, if there are several files. */
  readonly in?: string | readonly string[];
}

/** The text of one lesson, or the files of a content root by path. */
export type ExampleContent = string | Readonly<Record<string, string>>;

export type Severity = 'error' | 'warning' | 'info';

/**
 * One thing that Hornbook can say about content, as data. `{name}` in a message or hint is filled from the values given
 * with the report. The place is never part of the text: whoever prints a diagnostic adds it.
 */
export interface CatalogueEntry {
  /** How grave it is, unless the settings say otherwise. */
  readonly severity: Severity;
  /** What is wrong, in a few words, for lists. */
  readonly title: string;
  /** What happened, and why it matters where that is not plain. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  /** What raises it and what does not, or how it comes about where no text can show it. */
  readonly example: Example | { readonly cause: string };
}

/** Entries of one topic by their permanent codes. */
export type Entries = Readonly<Record<string, CatalogueEntry>>;

/** Content with a mistake that raises one code, and the same content without it. */
export interface Example {
  readonly bad: ExampleContent;
  readonly good: ExampleContent;
  /** Words of the bad content that begin at the place and stand nowhere else in its file; else it is the file's start. */
  readonly at?: string;
  /** The file at fault where there are several files, or all that are. */
  readonly in?: string | readonly string[];
}

/** The text of one lesson, or the files of a content root by path. */
export type ExampleContent = string | Readonly<Record<string, string>>;

/** What a site says about taking it along: a copy knows that it is one, a published site what it has to offer. */
export type OfflineForm =
  | { readonly kind: 'site'; readonly downloads: readonly Download[] }
  | {
      readonly kind: 'copy';
      /** When its content was last changed, as `2026-11-22`; where that is known. */
      readonly date?: string | undefined;
    };

/** A zip that readers can take along. */
export interface Download {
  /** Name of its file. */
  readonly name: string;
  /** Tag of the language that is in it. */
  readonly language: string;
  readonly bytes: number;
  readonly counts: Counts;
  readonly date?: string | undefined;
}

/** What is in an export. */
export interface Counts {
  readonly courses: number;
  readonly blocks: number;
  readonly lessons: number;
  readonly questions: number;
}

/** A site without a zip. */
export const withoutDownload: OfflineForm = { kind: 'site', downloads: [] };

/** What pages show about offline copies: a copy knows that it is one, and a published site knows its downloads. */
export type OfflineForm =
  | { readonly kind: 'site'; readonly downloads: readonly Download[] }
  | {
      readonly kind: 'copy';
      /** The date of the last change to its content, such as `2026-11-22`, if it is known. */
      readonly date?: string | undefined;
    };

/** A zip file that readers can download. */
export interface Download {
  /** File name. */
  readonly name: string;
  /** Tag of the language that it contains. */
  readonly language: string;
  readonly bytes: number;
  readonly counts: Counts;
  readonly date?: string | undefined;
}

/** The numbers of courses, blocks, lessons and questions in an offline copy. */
export interface Counts {
  readonly courses: number;
  readonly blocks: number;
  readonly lessons: number;
  readonly questions: number;
}

/** A published site without downloads. */
export const withoutDownload: OfflineForm = { kind: 'site', downloads: [] };

/** Absolute paths of the content's folders, which may be missing (see architecture.md#content-root). */
export interface ContentFolders {
  /** Folders of languages. A later folder adds languages that the earlier ones lack. */
  readonly challenges: readonly string[];
  readonly structure: string;
  /** Folders of introductions. The first file found counts. */
  readonly intro: readonly string[];
  readonly assets: string;
}

/** Where the parts of a site's content lie (DESIGN 3); absolute paths, of folders that need not be there. */
export interface ContentFolders {
  /** Folders of languages: a later one adds the languages that the earlier ones do not have. */
  readonly challenges: readonly string[];
  readonly structure: string;
  /** Folders of introductions: the first file that is found counts. */
  readonly intro: readonly string[];
  readonly assets: string;
}

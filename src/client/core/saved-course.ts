/** A file of the site: its path, the SHA-256 of its bytes in hexadecimal digits, and how many bytes it has. */
export type SavedFile = readonly [path: string, hash: string, bytes: number];

/** The files that a course needs without a network. */
export interface SavedCourse {
  /** Changes whenever a file changes. */
  readonly version: string;
  readonly files: readonly SavedFile[];
}

/** The courses of a language by name, with what the page shows before it fetches one. */
export type SavedCourses = Readonly<Record<string, { readonly version: string; readonly bytes: number }>>;

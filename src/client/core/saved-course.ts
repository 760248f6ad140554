/** A file of the site: its path, the SHA-256 of its bytes in hexadecimal digits, and how many bytes it has. */
export type SavedFile = readonly [path: string, hash: string, bytes: number];

/** Everything that a course needs to be read without a network. */
export interface SavedCourse {
  /** Another one for any other files. */
  readonly version: string;
  readonly files: readonly SavedFile[];
}

/** The courses of a language, by name: what a page needs to know before it fetches one of them. */
export type SavedCourses = Readonly<Record<string, { readonly version: string; readonly bytes: number }>>;

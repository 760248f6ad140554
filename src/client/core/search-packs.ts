/**
 * The packed form of the search index: what Pagefind would fetch, as classic scripts, which a page may load from a disk too.
 * Each script calls one method of a global object that the page makes before.
 */

/** What an output can hold: Pagefind's own files, which need a web server, or the same as scripts. */
export type SearchForm = 'stock' | 'packed';

/** The global object that the scripts call. */
export const receiverName = 'hornbookSearch';

export interface SearchReceiver {
  /** Says which forms the output has. */
  readonly forms: (forms: readonly SearchForm[]) => void;
  /** Brings Pagefind itself, for a language. */
  readonly program: (folder: string, program: PackedProgram) => void;
  /** Brings files of a language's index by their names, as base64. */
  readonly pack: (folder: string, files: Readonly<Record<string, string>>) => void;
}

/** Pagefind's module as a function of what it takes from around it, which gives what it exports. */
export type PackedProgram = (fetch: (url: string) => Promise<Response>, moduleUrl?: string) => object;

/** The script that says which forms there are, beside the folders of the languages. */
export const formsScript = 'forms.js';

/** The script with Pagefind itself, in the folder of a language. */
export const programScript = 'program.js';

/**
 * The script in which a file of the index lies. A large site has a file for each page: those share scripts by the first two
 * letters of their hash, so that there are 256 of them at most and the name alone tells which to load.
 */
export function packOf(file: string): string {
  const [, start] = /^fragment\/[^/]*?_([0-9a-f]{2})[0-9a-f]*\.pf_fragment$/.exec(file) ?? [];
  return start === undefined ? `${file}.js` : `fragment/${start}.js`;
}

/**
 * The packed form of the search index: the files that Pagefind would fetch, as classic scripts, which a page can also
 * load from a disk. Each script calls a method of a global object that the page creates first.
 */

/** The forms of an index: Pagefind's own files, which need a web server, or the same as scripts. */
export type SearchForm = 'stock' | 'packed';

/** The global object that the scripts call. */
export const receiverName = 'hornbookSearch';

export interface SearchReceiver {
  /** Receives the forms that the output has. */
  readonly forms: (forms: readonly SearchForm[]) => void;
  /** Receives Pagefind itself, for a language. */
  readonly program: (folder: string, program: PackedProgram) => void;
  /** Receives files of a language's index by name, as base64. */
  readonly pack: (folder: string, files: Readonly<Record<string, string>>) => void;
}

/** Pagefind's module as a function. It takes the module's globals and returns its exports. */
export type PackedProgram = (fetch: (url: string) => Promise<Response>, moduleUrl?: string) => object;

/** The script that lists the forms, beside the folders of the languages. */
export const formsScript = 'forms.js';

/** The script with Pagefind itself, in the folder of a language. */
export const programScript = 'program.js';

/**
 * The script that contains a file of the index. Files of pages share scripts by the first two digits of their hash, so that a
 * large site has at most 256 of them and the name tells which to load.
 */
export function packOf(file: string): string {
  const [, start] = /^fragment\/[^/]*?_([0-9a-f]{2})[0-9a-f]*\.pf_fragment$/.exec(file) ?? [];
  return start === undefined ? `${file}.js` : `fragment/${start}.js`;
}

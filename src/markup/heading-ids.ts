import GithubSlugger, { slug } from 'github-slugger';

/**
 * Gives the headings of one page, or of a part of it, their ids, so that none comes twice. They keep letters of any script, in
 * lower case; where no letter is left the id is `section`.
 */
export class HeadingIds {
  readonly #slugger = new GithubSlugger();
  readonly #prefix: string;

  /** @param prefix begins the ids of a part, so that those of two parts never meet */
  constructor(prefix = '') {
    this.#prefix = prefix;
  }

  /** The id of the next heading. */
  next(text: string): string {
    return this.#prefix + this.#slugger.slug(/^-*$/.test(slug(text)) ? 'section' : text);
  }
}

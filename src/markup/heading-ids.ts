import GithubSlugger, { slug } from 'github-slugger';

/**
 * Makes unique ids for the headings of one page or of a part of it. Ids keep letters of any script, in lower case; without any
 * letter, the id is `section`.
 */
export class HeadingIds {
  readonly #slugger = new GithubSlugger();
  readonly #prefix: string;

  /** @param prefix the start of all ids of a part, so that those of two parts never collide */
  constructor(prefix = '') {
    this.#prefix = prefix;
  }

  /** Returns the id of the next heading. */
  next(text: string): string {
    const composed = text.normalize('NFC');
    return this.#prefix + this.#slugger.slug(/^-*$/.test(slug(composed)) ? 'section' : composed);
  }
}

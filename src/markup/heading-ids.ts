import GithubSlugger, { slug } from 'github-slugger';

/**
 * Gives the headings of one page their ids, so that none comes twice. They keep letters of any script, in lower case; where
 * no letter is left the id is `section`.
 */
export class HeadingIds {
  readonly #slugger = new GithubSlugger();

  /** The id of the next heading of the page. */
  next(text: string): string {
    return this.#slugger.slug(/^-*$/.test(slug(text)) ? 'section' : text);
  }
}

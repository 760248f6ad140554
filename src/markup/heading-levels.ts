/**
 * Computes the levels of a text's headings on the page. Authors skip levels, which confuses readers who navigate by headings. So
 * each heading is one level below the heading that it belongs to, and the first ones are one level below the page's title, the
 * only h1.
 */
export class HeadingLevels {
  /** The written levels of the headings that the next one can belong to. */
  readonly #open: number[] = [];
  readonly #title: number;

  /** @param title level of the heading above the text */
  constructor(title = 1) {
    this.#title = title;
  }

  /** Returns the level of the next heading for its written level. */
  next(written: number): number {
    // A written h1 counts as h2, since the page has its own title.
    const level = Math.max(2, written);
    while ((this.#open.at(-1) ?? 0) >= level) this.#open.pop();
    this.#open.push(level);
    return Math.min(6, this.#open.length + this.#title);
  }
}

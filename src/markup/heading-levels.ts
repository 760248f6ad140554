/**
 * The levels that headings of one text have on the page. Authors leave levels out; readers who go from heading to heading
 * would look for what is missing. So each stands one level below the nearest heading that it belongs to, and the first ones
 * right below the page's own title, which is the only h1.
 */
export class HeadingLevels {
  /** The levels, as they are written, of the headings that the next one may belong to. */
  readonly #open: number[] = [];
  readonly #title: number;

  /** @param title level of the heading that the text stands under */
  constructor(title = 1) {
    this.#title = title;
  }

  /** The level for the next heading, by the level that it is written with. */
  next(written: number): number {
    // A written h1 is as high as h2, since the page has its title.
    const level = Math.max(2, written);
    while ((this.#open.at(-1) ?? 0) >= level) this.#open.pop();
    this.#open.push(level);
    return Math.min(6, this.#open.length + this.#title);
  }
}

/**
 * An English text on a page of another language. In an attribute or in a longer text it is its words; as the content of an
 * element, Astro calls `render`, and the words say which language they are in, so that screen readers speak them right.
 */
class FallbackText extends String {
  render(destination: { write: (html: string) => void }): void {
    destination.write(`<span lang="en" dir="ltr">${this.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</span>`);
  }
}

/** Marks an English text that stands in for one that is not there. To all but Astro's templates it is a plain string. */
export function fallbackText(words: string): string {
  return new FallbackText(words) as unknown as string;
}

/**
 * An English text on a page in another language. In attributes and longer texts it is a plain string. As the content of an
 * element, Astro calls `render`, which marks the language of the text so that screen readers pronounce it correctly.
 */
class FallbackText extends String {
  render(destination: { write: (html: string) => void }): void {
    destination.write(`<span lang="en" dir="ltr">${this.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</span>`);
  }
}

/** Marks an English text as a fallback for a missing one. It is a plain string for everything but Astro's templates. */
export function fallbackText(words: string): string {
  return new FallbackText(words) as unknown as string;
}

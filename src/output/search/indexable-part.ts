/** Elements that only format words, which search ignores. */
const formatting = new Set(['a', 'b', 'code', 'em', 'i', 'label', 'span', 'strong']);

/** Matches a tag as Astro writes it. It ends at the first `>` outside an attribute's quotes. */
export const tag = /<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|[^">])*)>/g;

/**
 * Returns the part of a page that is indexed: its article without ignored parts and formatting. The index is the same as for the
 * whole page, but the text is a tenth as long. If removing a tag would change the index, which only an author's own components
 * can cause, the whole article is returned.
 */
export function indexablePart(html: string): string {
  const end = '</article>';
  const article = html.slice(html.indexOf('<article'), html.lastIndexOf(end) + end.length);
  return shortened(article) ?? article;
}

function shortened(article: string): string | undefined {
  let indexable = '';
  let copiedTo = 0;
  let ignored: { readonly name: string; depth: number } | undefined;
  for (const { 0: text, 1: slash, 2: name = '', 3: attributes = '', index } of article.matchAll(tag)) {
    const end = index + text.length;
    if (ignored) {
      if (name !== ignored.name) continue;
      ignored.depth += slash ? -1 : 1;
      if (ignored.depth > 0) continue;
      ignored = undefined;
    } else if (attributes.includes('data-pagefind-ignore')) {
      indexable += article.slice(copiedTo, index);
      ignored = { name, depth: 1 };
    } else if (attributes.includes('data-pagefind-body')) {
      // The other attributes of the tag are for the page's scripts.
      indexable += `${article.slice(copiedTo, index)}<${name} data-pagefind-body>`;
    } else if (formatting.has(name)) {
      if (attributes.includes('data-pagefind')) return undefined;
      indexable += article.slice(copiedTo, index);
    } else continue;
    copiedTo = end;
  }
  return ignored ? undefined : indexable + article.slice(copiedTo);
}

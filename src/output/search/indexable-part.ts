/** Elements that say how words look. Between words they mean nothing to search. */
const formatting = new Set(['a', 'b', 'code', 'em', 'i', 'label', 'span', 'strong']);

/** A tag as Astro writes it: its end is the first `>` that is not in an attribute's quotes. */
const tag = /<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|[^">])*)>/g;

/**
 * What the indexer finds words in: the article of a page, without the parts that are not to be found, and without formatting.
 * The index is the same as of the whole page, and made of a tenth of the text. Where a tag without formatting would say
 * something else, which only a lesson's own components could bring about, the article comes whole.
 */
export function indexablePart(html: string): string {
  const end = '</article>';
  const article = html.slice(html.indexOf('<article'), html.lastIndexOf(end) + end.length);
  return shortened(article) ?? article;
}

function shortened(article: string): string | undefined {
  let kept = '';
  let keptTo = 0;
  let ignored: { readonly name: string; depth: number } | undefined;
  for (const { 0: text, 1: slash, 2: name = '', 3: attributes = '', index } of article.matchAll(tag)) {
    const end = index + text.length;
    if (ignored) {
      if (name !== ignored.name) continue;
      ignored.depth += slash ? -1 : 1;
      if (ignored.depth > 0) continue;
      ignored = undefined;
    } else if (attributes.includes('data-pagefind-ignore')) {
      kept += article.slice(keptTo, index);
      ignored = { name, depth: 1 };
    } else if (attributes.includes('data-pagefind-body')) {
      // The rest of what stands in the tag is for the page's scripts.
      kept += `${article.slice(keptTo, index)}<${name} data-pagefind-body>`;
    } else if (formatting.has(name)) {
      if (attributes.includes('data-pagefind')) return undefined;
      kept += article.slice(keptTo, index);
    } else continue;
    keptTo = end;
  }
  return ignored ? undefined : kept + article.slice(keptTo);
}

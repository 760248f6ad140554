import { fromIndex } from './index-alphabet.ts';
import { wordsIn, type SearchWord } from './search-words.ts';

/** How many words an excerpt has before the found one, and in all. */
const length = { before: 8, all: 30 };

/**
 * Returns an excerpt around the first word that contains a word of the query, in the form of Pagefind's excerpts. Pagefind does
 * not mark words that it found by a part of a compound.
 * @param content text in the alphabet of the index
 */
export function excerptAround(query: readonly SearchWord[], content: string): string | undefined {
  const words = content.split(' ');
  const at = words.findIndex((word) =>
    wordsIn(fromIndex(word)).some(({ whole }) => query.some((searched) => whole.includes(searched.whole))),
  );
  if (at < 0) return undefined;
  const start = Math.max(0, at - length.before);
  return words
    .slice(start, start + length.all)
    .map((word, place) => (start + place === at ? `<mark>${escaped(word)}</mark>` : escaped(word)))
    .join(' ');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

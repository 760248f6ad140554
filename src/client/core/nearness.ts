import { areAlike, folded, hasWord, wordsIn } from './search-words.ts';

/** The title and text of a matching lesson. */
export interface FoundText {
  readonly title: string;
  readonly content: string;
}

/**
 * How well a lesson matches a query. The words as they were typed count most, then words in the title, then words next to
 * each other.
 */
export function nearness(query: string, { title, content }: FoundText): number {
  const words = wordsIn(query);
  const [inTitle, inContent] = [folded(title), folded(content)];
  const found = words.filter((word) => hasWord(inTitle, word) || hasWord(inContent, word)).length;
  const titled = words.every((word) => hasWord(inTitle, word)) ? 2 : 0;
  const together = inContent.includes(words.join(' ')) ? 1 : 0;
  return 4 * (found / Math.max(1, words.length)) + titled + together;
}

/** Sorts matches by nearness. Equally near ones keep their order. */
export function nearestFirst<T>(query: string, found: readonly T[], textOf: (hit: T) => FoundText): T[] {
  const scored = found.map((hit) => ({ hit, score: nearness(query, textOf(hit)) }));
  return scored.sort((one, other) => other.score - one.score).map(({ hit }) => hit);
}

/**
 * Returns whether a lesson matches only words that look like those of the query. Pagefind falls back to a shorter word if no
 * word begins with the typed one.
 * @param marked the words that matched
 */
export function isOnlySimilar(query: string, marked: readonly string[], title: string): boolean {
  const typed = wordsIn(query);
  const seen = [...marked.flatMap(wordsIn), ...wordsIn(title)];
  return !typed.some((word) => seen.some((other) => areAlike(word, other)));
}

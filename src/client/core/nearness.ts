import { areAlike, folded, hasWord, wordsIn } from './search-words.ts';

/** What is known of a lesson that was found. */
export interface FoundText {
  readonly title: string;
  readonly content: string;
}

/**
 * How near a lesson is to what was asked for: most of all that it has the words as they were typed, then that its title has
 * them, then that they stand together.
 */
export function nearness(query: string, { title, content }: FoundText): number {
  const words = wordsIn(query);
  const [inTitle, inContent] = [folded(title), folded(content)];
  const found = words.filter((word) => hasWord(inTitle, word) || hasWord(inContent, word)).length;
  const titled = words.every((word) => hasWord(inTitle, word)) ? 2 : 0;
  const together = inContent.includes(words.join(' ')) ? 1 : 0;
  return 4 * (found / Math.max(1, words.length)) + titled + together;
}

/** What was found, the nearest first; where two are as near, in the order in which they came. */
export function nearestFirst<T>(query: string, found: readonly T[], textOf: (hit: T) => FoundText): T[] {
  const scored = found.map((hit) => ({ hit, score: nearness(query, textOf(hit)) }));
  return scored.toSorted((one, other) => other.score - one.score).map(({ hit }) => hit);
}

/**
 * Whether something was found for words that only look like those of the query: Pagefind takes a shorter word where it has none
 * that begins like the one that was typed.
 * @param marked words for which it was found
 */
export function isOnlySimilar(query: string, marked: readonly string[], title: string): boolean {
  const asked = wordsIn(query);
  const seen = [...marked.flatMap(wordsIn), ...wordsIn(title)];
  return !asked.some((word) => seen.some((other) => areAlike(word, other)));
}

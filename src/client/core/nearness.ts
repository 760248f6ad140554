import {
  areAlike,
  isUnspaced,
  plain,
  withoutParticles,
  withoutSigns,
  wordsIn,
  type Query,
  type SearchWord,
} from './search-words.ts';

/** The title and text of a matching lesson. */
export interface FoundText {
  readonly title: string;
  readonly content: string;
}

/** How well a text has a word: as it was typed, with other accents, as a part of a word, as its beginning, or inside. */
const levels = { form: 1.1, whole: 1, part: 0.9, beginning: 0.4, inside: 0.2, none: 0 };

/**
 * How well a lesson matches a query. Lessons with more of its words come first, then those with the whole words, then those with
 * the words in the title, then those with the words next to each other.
 */
export function nearness({ text, words }: Query, { title, content }: FoundText): number {
  const [inTitle, inContent] = [new WordedText(title), new WordedText(content)];
  let score = 0;
  for (const word of words) {
    const titled = inTitle.levelOf(word);
    const level = Math.max(titled, inContent.levelOf(word));
    score += (level > 0 ? 4 : 0) + 3 * level + 2 * titled;
  }
  const isTogether = words.length > 1 && inContent.includes(words.map(({ whole }) => whole).join(' '));
  const isLiteral = /[^\p{L}\p{M}\p{N}\s]/u.test(text) && plain(content).includes(text);
  return score / Math.max(1, words.length) + (isTogether || isLiteral ? 0.5 : 0);
}

/** Sorts matches by nearness. Equally near ones keep their order. */
export function nearestFirst<T>(query: Query, found: readonly T[], textOf: (hit: T) => FoundText): T[] {
  return found
    .map((hit) => ({ hit, score: nearness(query, textOf(hit)) }))
    .sort((one, other) => other.score - one.score)
    .map(({ hit }) => hit);
}

/** Returns whether a lesson has every word of a query, or a longer word that contains it. */
export function hasAllWords({ words }: Query, { title, content }: FoundText): boolean {
  const text = new WordedText(`${title} ${content}`);
  return words.every((word) => text.levelOf(word) > 0);
}

/**
 * Returns whether a lesson matches only words that look like those of the query. Pagefind falls back to a shorter word if no
 * word begins with the typed one.
 * @param marked the words that matched
 */
export function isOnlySimilar({ words }: Query, marked: readonly string[], text: FoundText): boolean {
  const all = ({ whole, parts }: SearchWord) => [whole, ...parts];
  const seen = [...marked, text.title].flatMap(wordsIn).flatMap(all);
  if (words.flatMap(all).some((word) => seen.some((other) => areAlike(word, other)))) return false;
  const content = new WordedText(text.content);
  return !words.some((word) => content.levelOf(word) > 0);
}

/** A text by its words. */
class WordedText {
  readonly #forms = new Set<string>();
  readonly #wholes = new Set<string>();
  readonly #parts = new Set<string>();
  readonly #joined: string;

  constructor(text: string) {
    const words = wordsIn(text);
    for (const { form, whole, parts } of words) {
      this.#forms.add(form);
      this.#wholes.add(whole);
      for (const part of [...parts, withoutSigns(whole), withoutParticles(whole)]) this.#parts.add(part);
    }
    this.#joined = words.map(({ whole }) => ` ${whole}`).join('');
  }

  includes(phrase: string): boolean {
    return this.#joined.includes(` ${phrase}`);
  }

  levelOf({ form, whole, parts }: SearchWord): number {
    if (this.#wholes.has(whole)) return this.#forms.has(form) ? levels.form : levels.whole;
    if (isUnspaced(whole) && this.#joined.includes(whole)) return levels.whole;
    if (this.#parts.has(whole) || this.#parts.has(withoutParticles(whole))) return levels.part;
    const isInParts = parts.length > 0 && parts.every((part) => this.#parts.has(part) || this.#wholes.has(part));
    if (isInParts || this.includes(whole) || [...this.#parts].some((part) => part.startsWith(whole)))
      return levels.beginning;
    return this.#joined.includes(whole) ? levels.inside : levels.none;
  }
}

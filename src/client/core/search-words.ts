import { anyApostrophe, signLetters, toIndex } from './index-alphabet.ts';

/** The field of a page in the index with the later parts of its compounds. */
export const insideField = 'inside';

/** A word in the alphabet of the index. */
export interface SearchWord {
  /** Its letters and digits in lower case. */
  readonly form: string;
  /** The same without accents and vowel signs. */
  readonly whole: string;
  /** The parts of a word such as `kebab-case` or `<div>`, if it has several. */
  readonly parts: readonly string[];
}

const joining = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const notInWord = /[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}]+|\u0345/gu;

/** Words that French, Italian and Catalan join to the next one by an apostrophe. */
const elided =
  /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|un|gl|d?all|dell|nell|sull|coll|quell|quest|bell|sant|tutt|dov|com)'\u0345*/i;

/** Particles that Arabic joins to the next word: and, so, in, like, for, the. */
const arabicParticles = /^[وف]?(?:[بك]?ال|لل|[بكل])?(?=\p{L}{2})/u;

/** Returns the words of a text. */
export function wordsIn(text: string): SearchWord[] {
  return toIndex(text).split(/\s+/).flatMap(wordOf);
}

/** What a learner searches for. */
export interface Query {
  /** Everything that was typed, except for the backticks around code (see `plain`). */
  readonly text: string;
  readonly words: readonly SearchWord[];
}

/** Parses a query. An elided word, as in “l’été”, is left out. */
export function parseQuery(query: string): Query {
  const words = toIndex(query)
    .replace(/\p{Script=Han}{3,}/gu, inPairs)
    .split(/\s+/)
    .flatMap((word) => wordOf(word.replace(elided, '')))
    .map((word) => ({ ...word, parts: word.parts.filter(withoutSigns) }));
  return { text: plain(query.replace(/^[\s`]+|[\s`]+$/g, '')), words };
}

/** Returns a text in lower case, with one kind of apostrophe. */
export function plain(text: string): string {
  return text.toLowerCase().replace(anyApostrophe, "'");
}

/**
 * Returns the words to look up. Short words between others are left out, because nearly every lesson has them and their part of
 * the index is large.
 */
export function tellingWords(words: readonly SearchWord[]): readonly SearchWord[] {
  const telling = words.filter(({ whole }) => whole.length > 2 || joining.test(whole) || withoutSigns(whole) !== whole);
  return telling.length > 1 ? telling : words;
}

/** Whether a query is a single letter of a script whose words have several. */
export function isLetter(query: string): boolean {
  return /^\p{L}$/u.test(query.trim()) && !joining.test(query);
}

/** Whether a text is written without spaces. */
export function isUnspaced(text: string): boolean {
  return unspaced.test(text);
}

/** Removes the letters of signs from a word. */
export function withoutSigns(word: string): string {
  return word.replace(signLetters, '');
}

/** Removes the particles that Arabic joins to a word. */
export function withoutParticles(word: string): string {
  return word.replace(arabicParticles, '');
}

/** Returns whether two words may be forms of one: they share three first letters, or one if a letter is a word. */
export function areAlike(one: string, other: string): boolean {
  const [a, b] = [withoutParticles(one), withoutParticles(other)];
  if (!a || !b) return false;
  const length = joining.test(a) ? 1 : Math.min(3, a.length);
  return b.startsWith(a.slice(0, length));
}

/** Returns a word of text in the alphabet of the index, if the text has letters, digits or signs. */
function wordOf(text: string): SearchWord[] {
  const form = text.toLowerCase().replace(notInWord, '');
  if (!form) return [];
  const parts = text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[\s!-/:-@[-`{-~]+/)
    .flatMap((part) => folded(part.replace(notInWord, '')) || []);
  return [{ form, whole: folded(form), parts: parts.length > 1 ? parts : [] }];
}

/** Folds case, accents, vowel signs and digits. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ة/g, 'ه')
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .toLowerCase();
}

/** Chinese is split into pairs: browsers segment it differently from the index, and a text with all pairs has the word. */
function inPairs(text: string): string {
  return text.match(/.{1,2}/gu)?.join(' ') ?? text;
}

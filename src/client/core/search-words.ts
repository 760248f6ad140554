/** Comparison of the words of a query and a text, without case, accents and vowel signs. */

const isCjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Particles that Arabic joins to the next word: and, so, in, like, for, the. */
const arabicParticles = /^[وف]?(?:[بك]?ال|لل|[بكل])?(?=\p{L}{2})/u;

/** Folds case, accents and vowel signs of a text. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .toLowerCase();
}

/** The folded words of a text. Text without spaces stays in one piece. */
export function wordsIn(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** Returns whether a query is long enough: two letters, or one if a letter is a word. */
export function isLongEnough(query: string): boolean {
  return query.length >= 2 || isCjk.test(query);
}

/**
 * The query to send to the index. Short words between others are left out, because nearly every lesson has them and their
 * part of the index is large. Chinese is split into pairs: browsers segment it differently from the index, and a text
 * with all pairs has the word.
 */
export function indexQuery(query: string): string {
  const words = query.replace(/\p{Script=Han}{3,}/gu, inPairs).split(/\s+/);
  const telling = words.filter((word) => word.length > 2 || isCjk.test(word));
  return telling.length > 1 ? telling.join(' ') : words.join(' ');
}

function inPairs(text: string): string {
  return text.match(/.{1,2}/gu)?.join(' ') ?? text;
}

/** Returns whether a text has a word with this prefix, both folded. In text without spaces, the prefix may be anywhere. */
export function hasWord(text: string, word: string): boolean {
  if (isCjk.test(word)) return text.includes(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/[\p{L}\p{N}_]$/u.test(text.slice(Math.max(0, at - 2), at)) || followsParticle(text, at)) return true;
  }
  return false;
}

function followsParticle(text: string, at: number): boolean {
  const before = /(?:^|[^\p{L}\p{N}_])([\u0621-\u064A]{1,4})$/u.exec(text.slice(Math.max(0, at - 5), at))?.[1];
  return before !== undefined && arabicParticles.exec(`${before}لل`)?.[0] === before;
}

/** Returns whether two words may be forms of one: they share three first letters, or one if a letter is a word. */
export function areAlike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((word) => word.replace(arabicParticles, ''));
  if (!a || !b) return false;
  const length = isCjk.test(a) ? 1 : Math.min(3, a.length);
  return b.startsWith(a.slice(0, length));
}

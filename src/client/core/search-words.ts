/** How the words of a query and of a text are compared: without case, accents, vowel signs and the like. */

const isCjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Small words that Arabic writes together with the next: and, so, in, like, for, the. */
const arabicParticles = /^[وف]?(?:[بك]?ال|لل|[بكل])?(?=\p{L}{2})/u;

/** A text in which what differs in case, accents or vowel signs alone is the same. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .toLowerCase();
}

/** The words of a text, folded. Languages that write no spaces stay in one piece. */
export function wordsIn(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** Whether a query is long enough to search for: two letters, one where a letter is a word. */
export function isLongEnough(query: string): boolean {
  return query.length >= 2 || isCjk.test(query);
}

/**
 * A query as the index is asked for it. Small words between others are left out: nearly every lesson has those, so that their part
 * of the index is large and tells nothing. Chinese is cut into pairs: browsers cut it otherwise than the index was, each
 * in its own way, and what holds all pairs holds the word.
 */
export function lookedUp(query: string): string {
  const words = query.replace(/\p{Script=Han}{3,}/gu, inPairs).split(/\s+/);
  const telling = words.filter((word) => word.length > 2 || isCjk.test(word));
  return telling.length > 1 ? telling.join(' ') : words.join(' ');
}

function inPairs(text: string): string {
  return text.match(/.{1,2}/gu)?.join(' ') ?? text;
}

/** Whether a text has a word that begins like this one; both folded. Where no spaces are written, the place does not matter. */
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

/** Whether two words may be forms of one: they share their first three letters, or their first where a letter is a word. */
export function areAlike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((word) => word.replace(arabicParticles, ''));
  if (!a || !b) return false;
  const length = isCjk.test(a) ? 1 : Math.min(3, a.length);
  return b.startsWith(a.slice(0, length));
}

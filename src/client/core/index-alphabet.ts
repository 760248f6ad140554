/**
 * The alphabet of the search index. Pagefind drops signs, does not know that œ is oe or ı is i, and joins words at an apostrophe.
 * So the index contains every text in an alphabet that Pagefind splits into the words that learners search for. Pages turn it
 * back into the original text, and write queries in the same alphabet.
 */

/** Follows letters that stand for another one. Pagefind ignores it, and composed text does not contain it. */
const mark = '\u0345';

/** Separates the parts of a word: Pagefind also finds each part. Backticks of the text are another sign in the index. */
const seam = '`';
const backtick = '\u1FEF';

/** The signs that can be searched for. In the index, each is a Latin letter that no living language uses. */
const signs = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const letterOfSign = new Map([...signs].map((sign, at) => [sign, String.fromCharCode(0xa731 + 2 * at)]));
const signOfLetter = new Map([...letterOfSign].map(([sign, letter]) => [letter, sign]));

/** Letters that are found as others, with the letters that they are in the index. */
const letters = new Map(
  [
    'ıi œoe ŒOE æae ÆAE ßss ẞSS øo ØO łl ŁL đd ĐD ςσ',
    // Alef wasla, alef maksura, and the Persian kaf and ya.
    'ٱا ىي کك',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1) + mark] as const)
    .concat([['ی', `ي${mark}${mark}`]]),
);
const letterOf = new Map([...letters].map(([letter, written]) => [written, letter]));

/** Everything that is typed as an apostrophe. Its place says how many marks it has in the index. */
const apostrophes = ["'", '’', 'ʼ', '‘', 'ʹ', '՚', '＇', '′', '´', 'ʻ', '`'];
export const anyApostrophe = new RegExp(`[${apostrophes.join('')}]`, 'g');

/** The least marks of an apostrophe that is left out of its word. */
const leastMarks = 3;

const apostropheInWord = new RegExp(`([\\p{L}\\p{N}]\\p{M}*)([${apostrophes.join('')}])(?=\\p{L})`, 'gu');
const written = new RegExp(`(SS|ss|OE|oe|AE|ae|[^${mark}])?(${mark}+)`, 'gu');
const isLetter = /[\p{L}\p{N}\p{M}]/u;
const isUnspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Writes a text in the alphabet of the index. Leaves out characters that only affect how a line looks. */
export function toIndex(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u0345\u0640\u200B]/g, '')
    .replace(apostropheInWord, (_, before: string, apostrophe: string) => before + apostropheAfter(before, apostrophe))
    .replaceAll('`', backtick)
    .replace(/[ıœŒæÆßẞøØłŁđĐςٱىکی]/g, (letter) => letters.get(letter) ?? letter)
    .replace(/[!#$%&*+\-./:<=>?@\\^_|~]+/g, (run: string, at: number, whole: string) => signsToIndex(run, at, whole))
    .replace(/(^|\s)([()[\]{}]{2,})(?=\s|$)/g, (_, space: string, brackets: string) => space + inLetters(brackets));
}

/** Turns text of the index back into the original. */
export function fromIndex(text: string): string {
  return text
    .replaceAll(seam, '')
    .replaceAll(backtick, '`')
    .replace(/[\uA731-\uA76F]/g, (letter) => signOfLetter.get(letter) ?? letter)
    .replace(written, (all: string, base: string | undefined, marks: string) => {
      const letter = letterOf.get(all);
      if (letter !== undefined) return letter;
      if (base === "'") return apostrophes[marks.length] ?? base;
      return (base ?? '') + (apostrophes[marks.length - leastMarks] ?? '');
    });
}

/** An apostrophe separates Latin words, as in “l’été”, and belongs to Cyrillic and Armenian words, as in “об’єкт”. */
function apostropheAfter(before: string, apostrophe: string): string {
  const place = apostrophes.indexOf(apostrophe);
  if (/\p{Script=Latin}/u.test(before)) return `'${mark.repeat(place)}`;
  return /\p{Script=Cyrillic}|\p{Script=Armenian}/u.test(before) ? mark.repeat(place + leastMarks) : apostrophe;
}

/**
 * Writes adjacent signs as letters if they tell words apart: `--flag`, `C#`, `a===b`. A single sign in a word, as in `TCP/IP`, and
 * the full stop of a sentence do not.
 */
function signsToIndex(run: string, at: number, text: string): string {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + run.length);
  const [followsWord, precedesWord] = [isPartOfWord(before), isPartOfWord(after)];
  const end = precedesWord ? '' : (/[.:!?]+$/.exec(run)?.[0] ?? '');
  const isOnlyEnd = end.length === run.length;
  if (isOnlyEnd && (followsWord || run.length === 1)) return run;
  const telling = isOnlyEnd ? run : run.slice(0, run.length - end.length);
  if (telling.length === 1 && !isTelling(telling, at, text, followsWord, precedesWord)) return run;
  return (
    (isLetter.test(before) ? seam : '') +
    inLetters(telling) +
    (isOnlyEnd ? '' : end) +
    (isLetter.test(after) && (isOnlyEnd || !end) ? seam : '')
  );
}

/** Whether a single sign tells a word apart from others. */
function isTelling(sign: string, at: number, text: string, followsWord: boolean, precedesWord: boolean): boolean {
  if (precedesWord) return !followsWord && !/[)\]}]/.test(text.charAt(at - 1));
  if (followsWord) return /[#$%&*+<=>@\\^|~]/.test(sign) && !(sign === '>' && isInTag(text, at));
  return /[#$%&+<=>@\\^|~]/.test(sign);
}

/** Whether a place is in a word with an opening `<`, whose letter tells the word apart already. */
function isInTag(text: string, at: number): boolean {
  return /<\S*$/.test(text.slice(Math.max(0, at - 40), at));
}

/** Whether a character and a sign beside it are parts of one word. In text without spaces, a word ends at a sign. */
function isPartOfWord(character: string): boolean {
  return isLetter.test(character) && !isUnspaced.test(character);
}

function inLetters(run: string): string {
  return run.replace(/./g, (sign) => letterOfSign.get(sign) ?? sign);
}

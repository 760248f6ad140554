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

/** The signs that can be searched for. In the index, each is a Latin letter that texts do not contain. */
const asciiSigns = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const otherSigns = '€£¥§©®™°±×÷¬←↑→↓⇒⇔∀∂∃∅∈∉∏∑√∞∧∨∩∪≈≠≡≤≥⊂';
const letterOfSign = new Map([
  ...Array.from(asciiSigns, (sign, at) => [sign, String.fromCharCode(0xa731 + 2 * at)] as const),
  ...Array.from(otherSigns, (sign, at) => [sign, String.fromCharCode(0x1d00 + at)] as const),
]);
const signOfLetter = new Map([...letterOfSign].map(([sign, letter]) => [letter, sign]));

/** The letters of signs. */
export const signLetters = /[\u1D00-\u1D25\uA731-\uA76F]/g;

/** Signs outside brackets and quotes that stand together. */
const adjacentSigns = new RegExp(`[!#$%&*+./:<=>?@\\\\^_|~${otherSigns}-]+`, 'g');

/** Signs that tell something without a word, and those that tell something after a word. */
const telling = {
  alone: new RegExp(`[#$%&*+/<=>@\\\\^_|~${otherSigns}-]`),
  afterWord: new RegExp(`[#$%&*+<=>@\\\\^|~${otherSigns}]`),
};

/** Letters that are found as others, with the letters that they are in the index. */
const letters = new Map(
  // The last ones are alef wasla, alef maksura, and the Persian kaf and ya.
  'ıi œoe ŒOE æae ÆAE ßss ẞSS øo ØO łl ŁL đd ĐD ςσ ٱا ىي کك'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1) + mark] as const)
    .concat([['ی', `ي${mark}${mark}`]]),
);
const letterOf = new Map([...letters].map(([letter, written]) => [written, letter]));
const foundAsOther = new RegExp(`[${[...letters.keys()].join('')}]`, 'g');

/** Everything that is typed as an apostrophe. Its place says how many marks it has in the index. */
const apostrophes = "'’ʼ‘ʹ՚＇′´ʻ`";
export const anyApostrophe = new RegExp(`[${apostrophes}]`, 'g');
const apostropheBeforeLetter = new RegExp(`[${apostrophes}](?=\\p{L})`, 'gu');

/** The least marks of an apostrophe that is left out of its word. */
const leastMarks = 3;

/** A number before a unit, which is a part of its own: `16px`. */
const numberWithUnit = /(?:^|[\s(:-])\d[\d.]*(?=\p{Ll}{2,4}(?![\p{L}\p{N}]))/gu;
/** The last letter of a foreign word to which Korean joins another word or an ending. */
const beforeHangul = /[A-Za-z\d](?=\p{Script=Hangul})/gu;
const onlyBrackets = /(^|\s)([()[\]{}]{2,})(?=\s|$)/g;
const marked = new RegExp(`(SS|ss|OE|oe|AE|ae|[^${mark}])?(${mark}+)`, 'gu');
const isLetter = /[\p{L}\p{N}\p{M}]/u;
const isUnspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Writes a text in the alphabet of the index. Leaves out characters that only affect how a line looks. */
export function toIndex(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u00AD|\u0345|\u0640|\u200B/g, '')
    .replace(apostropheBeforeLetter, apostropheInIndex)
    .replace(/`/g, backtick)
    .replace(foundAsOther, (letter) => letters.get(letter) ?? letter)
    .replace(numberWithUnit, `$&${seam}`)
    .replace(beforeHangul, `$&${seam}`)
    .replace(adjacentSigns, signsInIndex)
    .replace(onlyBrackets, (_, space: string, brackets: string) => space + inLetters(brackets));
}

/** Turns text of the index back into the original. */
export function fromIndex(text: string): string {
  return text
    .replace(/`/g, '')
    .replace(/\u1FEF/g, '`')
    .replace(signLetters, (letter) => signOfLetter.get(letter) ?? letter)
    .replace(marked, (all: string, base: string | undefined, marks: string) => {
      const letter = letterOf.get(all);
      if (letter !== undefined) return letter;
      if (base === "'") return apostrophes.charAt(marks.length);
      return (base ?? '') + apostrophes.charAt(marks.length - leastMarks);
    });
}

/** An apostrophe separates Latin words, as in “l’été”, and belongs to Cyrillic and Armenian words, as in “об’єкт”. */
function apostropheInIndex(apostrophe: string, at: number, text: string): string {
  const before = text.charAt(at - 1);
  const place = apostrophes.indexOf(apostrophe);
  if (/\p{Script=Latin}/u.test(before)) return `'${mark.repeat(place)}`;
  return /\p{Script=Cyrillic}|\p{Script=Armenian}/u.test(before) ? mark.repeat(place + leastMarks) : apostrophe;
}

/**
 * Writes adjacent signs as letters if they tell words apart: `--flag`, `C#`, `a===b`. A single sign in a word, as in `TCP/IP`, and
 * the full stop of a sentence do not.
 */
function signsInIndex(signs: string, at: number, text: string): string {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + signs.length);
  const [followsWord, precedesWord] = [isPartOfWord(before), isPartOfWord(after)];
  const end = precedesWord ? '' : (/[.:!?]+$/.exec(signs)?.[0] ?? '');
  const areOnlyEnd = end.length === signs.length;
  if (areOnlyEnd && (followsWord || signs.length === 1)) return signs;
  const told = areOnlyEnd ? signs : signs.slice(0, signs.length - end.length);
  if (told.length === 1 && !tellsApart(told, at, text, followsWord, precedesWord)) return signs;
  const rest = areOnlyEnd ? '' : end;
  return (isLetter.test(before) ? seam : '') + inLetters(told) + (rest || (isLetter.test(after) ? seam : ''));
}

/** Whether a single sign tells a word apart from others, or is one. */
function tellsApart(sign: string, at: number, text: string, followsWord: boolean, precedesWord: boolean): boolean {
  if (precedesWord) return !followsWord && !/[)\]}]/.test(text.charAt(at - 1));
  if (followsWord) return telling.afterWord.test(sign) && !(sign === '>' && isInTag(text, at));
  return telling.alone.test(sign);
}

/** Whether a place is in a word with an opening `<`, whose letter tells the word apart already. */
function isInTag(text: string, at: number): boolean {
  return /<\S*$/.test(text.slice(Math.max(0, at - 40), at));
}

/** Whether a character and a sign beside it are parts of one word. In text without spaces, a word ends at a sign. */
function isPartOfWord(character: string): boolean {
  return isLetter.test(character) && !isUnspaced.test(character);
}

function inLetters(signs: string): string {
  return signs.replace(/./g, (sign) => letterOfSign.get(sign) ?? sign);
}

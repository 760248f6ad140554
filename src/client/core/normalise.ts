/**
 * A text as it is compared with an expected answer (FORMAT 5.4, LEARNING 3.4): one way of writing each letter, quote, dash
 * and space, small letters by the rules of the language, nothing invisible. Accents and punctuation stay.
 */
export function comparable(text: string, language: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLocaleLowerCase(language);
}

/** A comparable text without accents and tone marks. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** True when one text becomes the other by changing, adding or dropping one letter. */
export function differsByOne(one: string, other: string): boolean {
  const [short = [], long = []] = [Array.from(one), Array.from(other)].sort((some, more) => some.length - more.length);
  let start = 0;
  while (start < short.length && long[start] === short[start]) start += 1;
  const skip = long.length === short.length ? 1 : 0;
  return long.slice(start + 1).join('') === short.slice(start + skip).join('');
}

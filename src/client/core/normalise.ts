/**
 * Normalises a text to compare it with an expected answer (see format.md#fill-in-the-blank): one form of each letter,
 * quote, dash and space, lower case by the rules of the language, no invisible characters. Accents and punctuation stay.
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

/** Removes accents and tone marks. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Returns whether changing, adding or removing one letter turns one text into the other. */
export function differsByOne(one: string, other: string): boolean {
  const [short = [], long = []] = [Array.from(one), Array.from(other)].sort((some, more) => some.length - more.length);
  let start = 0;
  while (start < short.length && long[start] === short[start]) start += 1;
  const skip = long.length === short.length ? 1 : 0;
  return long.slice(start + 1).join('') === short.slice(start + skip).join('');
}

import { signLetters, toIndex } from '../../client/core/index-alphabet.ts';

/** Returns the words of a text that are inside other words, where Pagefind does not find them. */
export type InnerWords = (text: string) => ReadonlySet<string>;

/** Languages that write compounds as one word, with the patterns that say where a word can be divided. */
const patterns: Readonly<Record<string, () => Promise<typeof import('hyphen/*')>>> = {
  da: () => import('hyphen/da/index.js'),
  de: () => import('hyphen/de/index.js'),
  fi: () => import('hyphen/fi/index.js'),
  hu: () => import('hyphen/hu/index.js'),
  is: () => import('hyphen/is/index.js'),
  nb: () => import('hyphen/nb/index.js'),
  nl: () => import('hyphen/nl/index.js'),
  nn: () => import('hyphen/nn/index.js'),
  no: () => import('hyphen/no/index.js'),
  sv: () => import('hyphen/sv/index.js'),
};

/** Languages that Pagefind divides into words although they have no spaces. It does not do so in texts of other languages. */
const dividedByPagefind = /^(?:ja|th|zh)\b/;
const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,}/gu;

/** The most characters of a place in text without spaces. Longer queries are divided. */
const placeLength = 4;

/** The least letters of a later part of a compound, and of the part before it. */
const least = { later: 4, before: 3 };

/** Endings that Korean joins to a noun, the longest first. */
const koreanEnding =
  /(?:이라고|습니다|입니다|합니다|됩니다|에서는|으로는|에서|에게|으로|까지|부터|처럼|보다|이나|하는|하고|하여|해서|하면|되는|된다|한다|은|는|이|가|을|를|의|에|로|와|과|도|만)$/;

/** What Arabic joins to a word: “and” or “so”, and “the”, “in the”, “like the”, “for the”, “in”, “like” or “for”. */
const arabicParticles = { first: /^[وف]/, second: /^(?:[بك]?ال|لل|[بكل])/ };

/** Words with signs that a slash joins, as in `C/C++`. */
const joinedBySlash = /(?<=^|[\s(])[^\s/<>:]+(?:\/[^\s/<>:]+)+/g;

/** Loads what finds the inner words of texts in a language. */
export async function loadInnerWords(language: string): Promise<InnerWords> {
  const isDivided = dividedByPagefind.test(language.toLowerCase());
  const load = patterns[language.toLowerCase().split('-')[0] ?? ''];
  const hyphenate = load && (await load()).default.hyphenateSync;
  return (text) => {
    const found = [
      ...matches(text, joinedBySlash).flatMap(signWords),
      ...matches(text.normalize('NFC'), /\p{Script=Hangul}{2,}/gu).flatMap(koreanParts),
      ...matches(text.replace(/\p{M}/gu, ''), /\p{Script=Arabic}{4,}/gu).flatMap(withoutParticles),
      ...(isDivided ? [] : matches(text, withoutSpaces).flatMap(places)),
      ...(hyphenate ? matches(text, /\p{L}{7,}/gu).flatMap((word) => laterParts(word, hyphenate)) : []),
    ];
    return new Set(found);
  };
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([word]) => word);
}

/** The parts of `C/C++` in which signs matter. Pagefind finds the others itself. */
function signWords(joined: string): string[] {
  return joined.split('/').filter((word) => toIndex(word).search(signLetters) >= 0);
}

/** An Arabic word without its particles. Pagefind’s own rules leave many of them. */
function withoutParticles(word: string): string[] {
  const rest = word.replace(arabicParticles.first, '');
  const rests = [rest, word.replace(arabicParticles.second, ''), rest.replace(arabicParticles.second, '')];
  return rests.filter((one) => one !== word && one.length >= 3 && !one.startsWith('ال'));
}

/** The later parts of a compound: “Abfrage” of “Datenbankabfrage”. */
function laterParts(word: string, hyphenate: (word: string) => string): string[] {
  const syllables = hyphenate(word.toLowerCase()).split('\u00AD');
  return syllables
    .map((_, at) => syllables.slice(at).join(''))
    .filter(({ length }) => length >= least.later && word.length - length >= least.before);
}

/** What begins at each place in text without spaces but the first. */
function places(text: string): string[] {
  return Array.from({ length: text.length - 1 }, (_, at) => text.slice(at + 1, at + 1 + placeLength));
}

/** All ends of a Korean word: each may be a noun of its own. */
function koreanParts(word: string): string[] {
  const noun = word.replace(koreanEnding, '');
  return Array.from({ length: noun.length - 1 }, (_, at) => noun.slice(at + 1));
}

/** The later parts of the compounds in a text, in which learners may search for them: “Abfrage” in “Datenbankabfrage”. */
export type CompoundParts = (text: string) => ReadonlySet<string>;

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

/** The least letters of a part, and of the word before it. */
const least = { part: 4, before: 3 };

/** Endings that Korean joins to a noun, the longest first. */
const koreanEndings =
  /(?:이라고|습니다|입니다|합니다|됩니다|에서는|으로는|에서|에게|으로|까지|부터|처럼|보다|이나|하는|하고|하여|해서|하면|되는|된다|한다|은|는|이|가|을|를|의|에|로|와|과|도|만)$/;

/** Arabic words after “and”, “so”, “in”, “for” or “like”, which Pagefind only knows before an article. */
const afterArabicParticle = /(?<!\p{L})[وفبلك](?!ال|ل)(\p{Script=Arabic}{3,})/gu;

/** Loads what finds the parts of compounds in a language. */
export async function loadCompoundParts(language: string): Promise<CompoundParts> {
  const load = patterns[language.toLowerCase().split('-')[0] ?? ''];
  const hyphenate = load && (await load()).default.hyphenateSync;
  return (text) => {
    const parts = new Set<string>();
    for (const [word] of text.matchAll(/\p{Script=Hangul}{3,}/gu)) for (const part of koreanParts(word)) parts.add(part);
    for (const [, word = ''] of text.replace(/\p{M}/gu, '').matchAll(afterArabicParticle)) parts.add(word);
    if (!hyphenate) return parts;
    for (const [word] of text.matchAll(/\p{L}{7,}/gu)) {
      const lower = word.toLowerCase();
      const syllables = hyphenate(lower).split('\u00AD');
      for (let at = 1; at < syllables.length; at += 1) {
        const part = syllables.slice(at).join('');
        if (part.length >= least.part && lower.length - part.length >= least.before) parts.add(part);
      }
    }
    return parts;
  };
}

/** All ends of a Korean word with two syllables or more: each may be a noun of its own. */
function koreanParts(word: string): string[] {
  const noun = word.normalize('NFC').replace(koreanEndings, '');
  return [...noun].slice(1, -1).map((_, at) => noun.slice(at + 1));
}

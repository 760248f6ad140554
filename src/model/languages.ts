/** One language of a site. */
export interface Language {
  /** Folder under `challenges/`. Empty for a bare folder of lessons. */
  readonly folder: string;
  /** BCP 47 tag, such as `en` or `pt-BR`. */
  readonly tag: string;
  /** The language's own name. */
  readonly name: string;
}

/** The tags of freeCodeCamp's folder names (see format.md#structure-files). */
const upstreamFolders: ReadonlyMap<string, string> = new Map(
  Object.entries({
    english: 'en',
    espanol: 'es',
    arabic: 'ar',
    chinese: 'zh',
    'chinese-traditional': 'zh-Hant',
    german: 'de',
    italian: 'it',
    japanese: 'ja',
    korean: 'ko',
    portuguese: 'pt-BR',
    swahili: 'sw',
    ukrainian: 'uk',
  }),
);

/** freeCodeCamp's folder names, which are allowed besides tags. */
export const folderNames: readonly string[] = [...upstreamFolders.keys()];

const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr']);

/** Returns the tag of a language folder named after freeCodeCamp's convention or after a tag. */
export function tagOfFolder(folder: string): string | undefined {
  return upstreamFolders.get(folder) ?? knownTag(folder);
}

const englishNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/**
 * Returns a language tag in its usual spelling. Returns nothing for unknown languages, since almost any short word is a
 * well-formed tag.
 */
export function knownTag(text: string): string | undefined {
  const tag = canonicalTag(text);
  if (tag === undefined) return undefined;
  return englishNames.of(new Intl.Locale(tag).baseName) === undefined ? undefined : tag;
}

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** Returns the language's own name, such as `español`, or the tag if the name is unknown. */
export function ownName(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}

/** Returns the writing direction of a language for the `dir` attribute; an unknown language runs from left to right. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const known = canonicalTag(tag);
  const script = known === undefined ? undefined : new Intl.Locale(known).maximize().script;
  return rightToLeftScripts.has(script ?? '') ? 'rtl' : 'ltr';
}

/** The attributes of a text in another language than the text around it. */
export interface LanguageAttributes {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

/**
 * Returns the attributes of a text. Its direction follows its language, because `dir="auto"` would follow its first word, which
 * may be code or a foreign name.
 * @param lang tag of the language, if it is not that of the text around it
 */
export function languageAttributes(lang: string | undefined): LanguageAttributes {
  return lang === undefined ? {} : { lang, dir: directionOf(lang) };
}

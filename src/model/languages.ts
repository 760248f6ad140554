/** One language of a site. */
export interface Language {
  /** Folder under `challenges/`; empty for a bare folder of lessons. */
  readonly folder: string;
  /** BCP 47 tag, such as `en` or `pt-BR`. */
  readonly tag: string;
  /** What the language calls itself. */
  readonly name: string;
}

/** The tags of the folder names that the upstream curriculum uses (FORMAT 7). */
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

/** The words that name a language's folder, besides its tag. */
export const folderNames: readonly string[] = [...upstreamFolders.keys()];

const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr']);

/** The tag of a language folder: upstream's word for it, or the folder's own name when that is a tag. */
export function tagOfFolder(folder: string): string | undefined {
  return upstreamFolders.get(folder) ?? knownTag(folder);
}

const englishNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/**
 * A language tag in its usual spelling, or nothing when it is none or no language has it: nearly any short word is a
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

/** What a language calls itself, such as `español`; the tag where that is not known. */
export function ownName(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}

/** The direction in which a language is written, for the `dir` attribute. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const script = new Intl.Locale(tag).maximize().script ?? '';
  return rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
}

import { english } from './english.ts';
import { pseudo } from './pseudo.ts';

type Entry = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

export type TextKey = keyof typeof english;

/** The interface in one language: every key of the English table. */
export type TextTable = Readonly<Record<TextKey, Entry>>;

/** The interface by language tag. English stands in for every other language. */
const tables: Readonly<Record<string, TextTable>> = { en: english, 'ar-XB': pseudo(english) };

/** One text of the interface with its values filled in; `n` also chooses the plural form. */
export type Text = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/**
 * Texts for a script, as JSON to stand in the page: each of `keys` as it is written in the table, plural forms as
 * `key.form`. The script fills the values in.
 */
export function textsForScript(tag: string, keys: readonly TextKey[]): string {
  const table = tableFor(tag);
  const texts = keys.flatMap((key) => {
    const entry = table[key];
    return typeof entry === 'string'
      ? [[key, entry]]
      : Object.entries(entry).map(([form, text]) => [`${key}.${form}`, text]);
  });
  return JSON.stringify(Object.fromEntries(texts));
}

function tableFor(tag: string): TextTable {
  return ownTable(tag) ?? english;
}

function ownTable(tag: string): TextTable | undefined {
  return tables[tag] ?? tables[new Intl.Locale(tag).language];
}

/** Whether the interface speaks a language itself, without English standing in. */
export function hasTextFor(tag: string): boolean {
  return ownTable(tag) !== undefined;
}

const made = new Map<string, Text>();

/** The interface texts for a page in the given language. */
export function textFor(tag: string): Text {
  let text = made.get(tag);
  if (!text) made.set(tag, (text = makeText(tag)));
  return text;
}

function makeText(tag: string): Text {
  const table = tableFor(tag);
  const plurals = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag);
  return (key, values = {}) => {
    const entry = table[key];
    const template =
      typeof entry === 'string' ? entry : (entry[plurals.select(Number(values['n'] ?? 0))] ?? entry.other);
    return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? numbers.format(value) : (value ?? placeholder);
    });
  };
}

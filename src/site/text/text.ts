import { english } from './english.ts';
import { pseudo } from './pseudo.ts';
import { fallbackText } from './fallback.ts';
import type { PluralForms, TextKey, TextTable } from './translation.ts';
import { translations } from './translations.ts';

export type { TextKey };

/** Text tables by language and script. The language for tests is found by its whole tag. */
const tablesByScript = new Map<string, Partial<TextTable>>([
  [languageAndScript('en'), english],
  ['ar-XB', pseudo(english)],
  ...translations.map(({ tag, texts }) => [languageAndScript(tag), texts] as const),
]);

/**
 * Returns an interface text with its values filled in; `n` also selects the plural form. An English fallback marks its
 * language when it becomes the content of an element.
 */
export type Text = (key: TextKey, values?: Values) => string;

type Values = Readonly<Record<string, string | number>>;

/**
 * Returns texts for a script as JSON to embed in the page: each of `keys` as written in the table, and plural forms as
 * `key.form`. The script fills in the values. `lang` gives it the language of the texts, which may differ from the page's.
 */
export function textsForScript(tag: string, keys: readonly TextKey[]): string {
  const name = [tag, ...keys].join(' ');
  let texts = scriptTexts.get(name);
  if (texts === undefined) scriptTexts.set(name, (texts = makeScriptTexts(tag, keys)));
  return texts;
}

/** A cache, because every page embeds such texts and few of them differ. */
const scriptTexts = new Map<string, string>();

function makeScriptTexts(tag: string, keys: readonly TextKey[]): string {
  const table = ownTable(tag);
  const texts = keys.flatMap((key) => {
    const entry = table[key] ?? english[key];
    return typeof entry === 'string'
      ? [[key, entry]]
      : Object.entries(entry).map(([form, text]) => [`${key}.${form}`, text]);
  });
  return JSON.stringify({ lang: languageOfTexts(tag), ...Object.fromEntries(texts) });
}

/** The keys of all texts, in the order of the English table. */
export const textKeys = Object.keys(english) as readonly TextKey[];

/** Returns the keys of the texts that a language lacks and that fall back to English. */
export function missingTexts(tag: string): TextKey[] {
  const table = ownTable(tag);
  return textKeys.filter((key) => table[key] === undefined);
}

/** Returns the interface language of pages in a language: that language, or English if it has no table. */
export function languageOfTexts(tag: string): string {
  return Object.keys(ownTable(tag)).length > 0 ? tag : 'en';
}

/** A cache, because every page looks up tables and a lookup takes as long as rendering a question. */
const tables = new Map<string, Partial<TextTable>>();

function ownTable(tag: string): Partial<TextTable> {
  let table = tables.get(tag);
  if (!table) tables.set(tag, (table = tablesByScript.get(tag) ?? tablesByScript.get(languageAndScript(tag)) ?? {}));
  return table;
}

/** Returns the key that selects a table: `zh-TW` has the script of `zh-Hant`, and `pt-PT` that of `pt-BR`. */
function languageAndScript(tag: string): string {
  const { language, script = '' } = new Intl.Locale(tag).maximize();
  return `${language}-${script}`;
}

const textFunctions = new Map<string, Text>();

/** Returns the interface texts for pages in a language. */
export function textFor(tag: string): Text {
  let text = textFunctions.get(tag);
  if (!text) textFunctions.set(tag, (text = makeText(tag)));
  return text;
}

function makeText(tag: string): Text {
  const table = ownTable(tag);
  const fill = fillerFor(tag);
  const fillEnglish = fillerFor('en');
  return (key, values = {}) => {
    const entry = table[key];
    return entry === undefined ? fallbackText(fillEnglish(english[key], values)) : fill(entry, values);
  };
}

/** Returns the function that fills in the texts of a language, with its plural forms and numbers. */
function fillerFor(tag: string) {
  const plurals = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag);
  return (entry: string | PluralForms, values: Values): string => {
    const template =
      typeof entry === 'string' ? entry : (entry[plurals.select(Number(values['n'] ?? 0))] ?? entry.other);
    if (!template.includes('{')) return template;
    return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? numbers.format(value) : (value ?? placeholder);
    });
  };
}

import { english } from './english.ts';
import { pseudo } from './pseudo.ts';
import { fallbackText } from './fallback.ts';
import type { PluralForms, TextKey, TextTable } from './translation.ts';
import { translations } from './translations.ts';

export type { TextKey };

/** What is there of the interface, by language and script. The language for tests goes by its whole tag. */
const own = new Map<string, Partial<TextTable>>([
  [languageAndScript('en'), english],
  ['ar-XB', pseudo(english)],
  ...translations.map(({ tag, texts }) => [languageAndScript(tag), texts] as const),
]);

/**
 * One text of the interface with its values filled in; `n` also chooses the plural form. Where English stands in, it says
 * so when it becomes the content of an element.
 */
export type Text = (key: TextKey, values?: Values) => string;

type Values = Readonly<Record<string, string | number>>;

/**
 * Texts for a script, as JSON to stand in the page: each of `keys` as it is written in the table, plural forms as
 * `key.form`. The script fills the values in; `lang` tells it how the language counts, which need not be the page's.
 */
export function textsForScript(tag: string, keys: readonly TextKey[]): string {
  const name = [tag, ...keys].join(' ');
  let texts = scriptTexts.get(name);
  if (texts === undefined) scriptTexts.set(name, (texts = makeScriptTexts(tag, keys)));
  return texts;
}

/** Every page holds some, and there are few that differ. */
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

/** The keys of the texts that are not there in a language, so that English stands in for them. */
export function missingTexts(tag: string): TextKey[] {
  const table = ownTable(tag);
  return textKeys.filter((key) => table[key] === undefined);
}

/** The language in which the interface speaks on pages of a language: that one, or English where there is no table for it. */
export function languageOfTexts(tag: string): string {
  return Object.keys(ownTable(tag)).length > 0 ? tag : 'en';
}

/** Every page asks for tables, and finding one takes as long as rendering a question. */
const tables = new Map<string, Partial<TextTable>>();

function ownTable(tag: string): Partial<TextTable> {
  let table = tables.get(tag);
  if (!table) tables.set(tag, (table = own.get(tag) ?? own.get(languageAndScript(tag)) ?? {}));
  return table;
}

/** What decides which table is read: `zh-TW` is written like `zh-Hant`, and `pt-PT` like `pt-BR`. */
function languageAndScript(tag: string): string {
  const { language, script = '' } = new Intl.Locale(tag).maximize();
  return `${language}-${script}`;
}

const made = new Map<string, Text>();

/** The interface texts for a page in the given language. */
export function textFor(tag: string): Text {
  let text = made.get(tag);
  if (!text) made.set(tag, (text = makeText(tag)));
  return text;
}

function makeText(tag: string): Text {
  const table = ownTable(tag);
  const own = wordsIn(tag);
  const inEnglish = wordsIn('en');
  return (key, values = {}) => {
    const entry = table[key];
    return entry === undefined ? fallbackText(inEnglish(english[key], values)) : own(entry, values);
  };
}

/** Fills in the texts of a language, with its plural forms and numbers. */
function wordsIn(tag: string) {
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

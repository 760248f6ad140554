import { describe, expect, test } from 'vitest';
import { english } from './english.ts';
import type { TextKey } from './translation.ts';
import { translations } from './translations.ts';

const keys = Object.keys(english) as TextKey[];

/** What is written as in English because the language has the same word. */
const sameWord: Readonly<Record<string, readonly TextKey[]>> = {
  de: ['kindQuiz', 'kindVideo', 'nameOnPaper', 'quiz', 'searchBlock'],
  es: ['kindVideo'],
  it: ['kindQuiz', 'kindVideo', 'quiz'],
  sw: ['kindVideo'],
};

/** All forms of an entry, by plural category; a plain text under `''`. */
function formsOf(entry: string | Readonly<Record<string, string>> = {}): [form: string, text: string][] {
  return typeof entry === 'string' ? [['', entry]] : Object.entries(entry);
}

const placeholdersIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted();

const someNumbers = [...Array(1001).keys(), 10_000, 1_000_000, 2_000_000];

/** Whether a form is for one number alone: then its words can say the number, as “both” does. */
function isOfOneNumber(rules: Intl.PluralRules, form: string): boolean {
  return someNumbers.filter((n) => rules.select(n) === form).length === 1;
}

test('the interface is translated to the languages that it should speak', () => {
  const tags = translations.map(({ tag }) => tag);
  expect(tags.toSorted()).toEqual(['ar', 'de', 'es', 'it', 'ja', 'ko', 'pt', 'sw', 'uk', 'zh-Hans', 'zh-Hant']);
});

describe.each(translations)('the table for $tag', ({ tag, texts }) => {
  const rules = new Intl.PluralRules(tag);
  const entries = keys.map((key) => [key, formsOf(texts[key])] as const);
  const all = entries.flatMap(([key, forms]) => forms.map(([form, text]) => ({ key, form, text })));

  test('has every text, in the order of the English table', () => {
    expect(Object.keys(texts)).toEqual(keys);
  });

  test('has each plural form that the language has, and no other', () => {
    const categories = rules.resolvedOptions().pluralCategories.toSorted();
    for (const [key, forms] of entries) {
      const expected = typeof english[key] === 'string' ? [''] : categories;
      expect(forms.map(([form]) => form).toSorted(), key).toEqual(expected);
    }
  });

  test('fills in what the English text does', () => {
    for (const { key, form, text } of all) {
      const expected = placeholdersIn(formsOf(english[key])[0]?.[1] ?? '');
      const found = placeholdersIn(text);
      const says = !found.includes('n') && isOfOneNumber(rules, form) ? ['n'] : [];
      expect([...found, ...says].toSorted(), `${key} ${form}`).toEqual(expected);
    }
  });

  test('has no text in English but words that are the same', () => {
    const hasWords = (text: string) => /\p{L}/u.test(text.replace(/\{\w+\}/g, ''));
    const originals = new Map(keys.map((key) => [key, formsOf(english[key]).map(([, text]) => text)]));
    const same = all
      .filter(({ key, text }) => originals.get(key)?.includes(text) && hasWords(text))
      .map(({ key }) => key);
    expect(same.toSorted()).toEqual(sameWord[tag] ?? []);
  });

  test('names the buttons that reset something by the word that is on them, so that voice control finds them', () => {
    expect(String(texts.resetOne).toLowerCase()).toContain(String(texts.resetButton).toLowerCase());
  });

  test('has the marks of its own script beside its letters', () => {
    for (const { key, form, text } of all) {
      expect(text, `${key} ${form}`).not.toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][,.:;?!()]/u);
    }
  });

  test('has no empty text, and none that begins or ends with a space or has two', () => {
    for (const { key, form, text } of all) {
      expect(text, `${key} ${form}`).not.toBe('');
      expect(text, `${key} ${form}`).not.toMatch(/^\s|\s$|\s\s|\n/);
    }
  });
});

import { describe, expect, test } from 'vitest';
import { english } from './english.ts';
import type { TextKey } from './translation.ts';
import { translations } from './translations.ts';

const keys = Object.keys(english) as TextKey[];

/** Texts that equal the English ones because the language has the same word. */
const sameWord: Readonly<Record<string, readonly TextKey[]>> = {
  de: ['kindQuiz', 'kindVideo', 'nameOnPaper', 'quiz', 'searchBlock'],
  es: ['kindVideo'],
  it: ['kindQuiz', 'kindVideo', 'quiz'],
  sw: ['kindVideo'],
};

/** Returns all forms of an entry with their plural categories; the category of a plain text is `''`. */
function formsOf(entry: string | Readonly<Record<string, string>> = {}): [form: string, text: string][] {
  return typeof entry === 'string' ? [['', entry]] : Object.entries(entry);
}

const placeholdersIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted();

const someNumbers = [...Array(1001).keys(), 10_000, 1_000_000, 2_000_000];

/** Whether a form applies to only one number, so that its words can name the number, such as “both”. */
function isOfOneNumber(rules: Intl.PluralRules, form: string): boolean {
  return someNumbers.filter((n) => rules.select(n) === form).length === 1;
}

test('the interface has its eleven translations', () => {
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

  test('has exactly the plural forms of the language', () => {
    const categories = rules.resolvedOptions().pluralCategories.toSorted();
    for (const [key, forms] of entries) {
      const expected = typeof english[key] === 'string' ? [''] : categories;
      expect(forms.map(([form]) => form).toSorted(), key).toEqual(expected);
    }
  });

  test('has the placeholders of the English text', () => {
    for (const { key, form, text } of all) {
      const expected = placeholdersIn(formsOf(english[key])[0]?.[1] ?? '');
      const found = placeholdersIn(text);
      const implied = !found.includes('n') && isOfOneNumber(rules, form) ? ['n'] : [];
      expect([...found, ...implied].toSorted(), `${key} ${form}`).toEqual(expected);
    }
  });

  test('has no English text, except words that are the same', () => {
    const hasWords = (text: string) => /\p{L}/u.test(text.replace(/\{\w+\}/g, ''));
    const originals = new Map(keys.map((key) => [key, formsOf(english[key]).map(([, text]) => text)]));
    const same = all
      .filter(({ key, text }) => originals.get(key)?.includes(text) && hasWords(text))
      .map(({ key }) => key);
    expect(same.toSorted()).toEqual(sameWord[tag] ?? []);
  });

  test('uses the visible word of the reset button in its accessible name, so that voice control finds it', () => {
    expect(String(texts.resetOne).toLowerCase()).toContain(String(texts.resetButton).toLowerCase());
  });

  test('uses the punctuation of its own script', () => {
    for (const { key, form, text } of all) {
      expect(text, `${key} ${form}`).not.toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][,.:;?!()]/u);
    }
  });

  test('has no empty text and no leading, trailing or double spaces', () => {
    for (const { key, form, text } of all) {
      expect(text, `${key} ${form}`).not.toBe('');
      expect(text, `${key} ${form}`).not.toMatch(/^\s|\s$|\s\s|\n/);
    }
  });
});

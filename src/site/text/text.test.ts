import { describe, expect, test } from 'vitest';
import { english } from './english.ts';
import { pseudo } from './pseudo.ts';
import { missingTexts, textFor, textsForScript, type TextKey } from './text.ts';

const keys = Object.keys(english) as TextKey[];
/** Languages whose texts are in English or in reversed English. */
const likeEnglish = ['en', 'en-GB', 'ru', 'ar-XB'];
const translated = ['ar-EG', 'de', 'es-419', 'it', 'ja', 'ko', 'pt-BR', 'pt-PT', 'sw', 'uk', 'zh', 'zh-HK'];

/** Returns all forms of an entry with their plural categories; the category of a plain text is `''`. */
function formsOf(entry: string | Readonly<Record<string, string>>): [form: string, text: string][] {
  return typeof entry === 'string' ? [['', entry]] : Object.entries(entry);
}

const placeholdersIn = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));

/** A value for each placeholder. */
const allForms = keys.flatMap((key) => formsOf(english[key]).map(([, text]) => text));
const values: Record<string, number> = Object.fromEntries(
  [...placeholdersIn(allForms.join(' '))].map((name) => [name, 7] as const),
);

describe('the English table', () => {
  test('contains only texts and the plural forms of English', () => {
    for (const key of keys) {
      for (const [form, text] of formsOf(english[key])) {
        expect(text.trim(), key).toBe(text);
        expect(text, key).not.toBe('');
        expect(['', 'one', 'other'], key).toContain(form);
      }
    }
  });

  test.each(keys.filter((key) => typeof english[key] !== 'string'))('%s has {n} in every form', (key) => {
    const forms = formsOf(english[key]);
    expect(forms.map(([form]) => form).toSorted()).toEqual(['one', 'other']);
    for (const [, text] of forms)
      expect(placeholdersIn(text)).toEqual(new Set(['n', ...placeholdersIn(forms[0]?.[1] ?? '')]));
  });
});

describe.each([...likeEnglish, ...translated])('the interface in %s', (tag) => {
  const text = textFor(tag);

  test('has every text for every number, without unfilled placeholders', () => {
    for (const key of keys) {
      for (const n of [0, 1, 2, 3, 5, 11, 100]) {
        const filled = text(key, { ...values, n }).valueOf();
        expect(filled, key).not.toBe('');
        expect(filled, key).not.toMatch(/[{}]|undefined|NaN/);
      }
    }
  });
});

describe('filling in', () => {
  test('selects the plural form by n', () => {
    const text = textFor('en');
    expect(text('lessonCount', { n: 0 })).toBe('0 lessons');
    expect(text('lessonCount', { n: 1 })).toBe('1 lesson');
    expect(text('lessonCount', { n: 2 })).toBe('2 lessons');
  });

  test('formats numbers for the language', () => {
    expect(textFor('en')('lessonCount', { n: 16_647 })).toBe('16,647 lessons');
    expect(textFor('de')('lessonCount', { n: 16_647 })).toBe('16.647 Lektionen');
  });

  test('inserts values unchanged', () => {
    const text = textFor('en')('faultPlace', { file: 'a/$&{line}.md', line: 3, column: 4 });
    expect(text).toBe('a/$&{line}.md, line 3, column 4');
  });

  test('leaves a placeholder without a value visible', () => {
    expect(textFor('en')('questionOf', { n: 1 })).toContain('{total}');
  });
});

describe('the table of a language', () => {
  test.each([
    ...['zh', 'zh-CN', 'zh-SG', 'zh-Hans', 'zh-Hans-HK'].map((tag) => [tag, '首页']),
    ...['zh-Hant', 'zh-TW', 'zh-HK', 'zh-MO', 'zh-Hant-CN'].map((tag) => [tag, '首頁']),
    ...['pt', 'pt-BR', 'pt-PT', 'pt-AO'].map((tag) => [tag, 'Início']),
    ...['es', 'es-419', 'es-MX'].map((tag) => [tag, 'Inicio']),
    ['uk-UA', 'Головна'],
    ['fr', 'Home'],
    // Arabic and Chinese in the Latin script.
    ['ar-Latn', 'Home'],
    ['zh-Latn', 'Home'],
  ])('of %s has “%s” for home', (tag, home) => {
    expect(textFor(tag)('home').valueOf()).toBe(home);
  });

  test('is complete or does not exist', () => {
    for (const tag of ['en', 'ar-XB', ...translated]) expect(missingTexts(tag), tag).toEqual([]);
    expect(missingTexts('fr')).toEqual(keys);
  });
});

describe('texts for scripts', () => {
  const named = [
    ...likeEnglish.map((tag) => ({ tag, forms: ['one', 'other'] })),
    ...translated.map((tag) => ({ tag, forms: new Intl.PluralRules(tag).resolvedOptions().pluralCategories })),
  ];

  test.each(named)('are the texts of the table in $tag, with plural forms by name', ({ tag, forms }) => {
    const texts = JSON.parse(textsForScript(tag, keys)) as Record<string, string>;
    const expected = keys.flatMap((key) =>
      typeof english[key] === 'string' ? [key] : forms.map((form) => `${key}.${form}`),
    );
    expect(Object.keys(texts).toSorted()).toEqual(['lang', ...expected].toSorted());
    for (const text of Object.values(texts)) expect(text).not.toBe('');
  });

  test('contain only the requested keys in one language', () => {
    expect(JSON.parse(textsForScript('en', ['check', 'searchResults']))).toEqual({
      lang: 'en',
      check: 'Check',
      'searchResults.one': '{n} result',
      'searchResults.other': '{n} results',
    });
    expect(JSON.parse(textsForScript('ja', ['check', 'searchResults']))).toEqual({
      lang: 'ja',
      check: '答え合わせ',
      'searchResults.other': '{n} 件の結果',
    });
  });
});

describe('the language for tests', () => {
  const table = pseudo(english);
  const visible = (text: string) => text.replace(/[\u202e\u202c]/g, '');

  test('reverses every word of each English text and keeps placeholders intact', () => {
    for (const key of keys) {
      const reversed = formsOf(table[key]);
      expect(reversed.map(([form, text]) => [form, visible(text)])).toEqual(formsOf(english[key]));
      for (const [, text] of reversed) {
        expect(text.split('\u202e').length).toBe(text.split('\u202c').length);
        const words = text.replace(/\u202e[^\u202c]*\u202c|\{\w+\}/g, '');
        expect(words).not.toMatch(/\p{L}/u);
      }
    }
  });

  test('is used only for ar-XB', () => {
    expect(textFor('ar-XB')('home')).toBe('\u202eHome\u202c');
    expect(textFor('ar')('home')).toBe('الصفحة الرئيسية');
  });
});

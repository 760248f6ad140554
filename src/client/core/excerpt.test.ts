import { expect, test } from 'vitest';
import { excerptAround } from './excerpt.ts';
import { toIndex } from './index-alphabet.ts';
import { parseQuery } from './search-words.ts';

const excerpt = (query: string, text: string) => excerptAround(parseQuery(query).words, toIndex(text));

test('an excerpt shows the words around the one that contains the query', () => {
  const before = Array.from({ length: 20 }, (_, place) => `a${String(place)}`).join(' ');
  const text = `${before} Eine Datenbankabfrage a&lt; mehr.`;
  expect(excerpt('Abfrage', text)).toBe(
    'a13 a14 a15 a16 a17 a18 a19 Eine <mark>Datenbankabfrage</mark> a&amp;lt; mehr.',
  );
});

test('there is no excerpt without the word', () => {
  expect(excerpt('Abfrage', 'Eine Tabelle.')).toBeUndefined();
});

import { expect, test } from 'vitest';
import { placeholderWords } from './placeholder-words.ts';
import { textFor } from './text/text.ts';
import { translations } from './text/translations.ts';

test.each(['en', ...translations.map(({ tag }) => tag)])(
  'two different words in parentheses stand for values in %s',
  (tag) => {
    const { expected, actual } = placeholderWords(textFor(tag));
    for (const words of [expected, actual]) expect(words).toMatch(/^[(（][^()（）]+[)）]$/);
    expect(expected).not.toBe(actual);
  },
);

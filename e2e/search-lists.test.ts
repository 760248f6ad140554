import { describe, expect, test } from 'vitest';
import { translations } from '../src/site/text/translations.ts';
import { answersOf, readSearchLists } from './support/search-lists.ts';

const lists = readSearchLists();

test('each interface language has a list of queries', () => {
  const languages = new Set(lists.map(({ language }) => language));
  expect(['en', ...translations.map(({ tag }) => tag)].filter((tag) => !languages.has(tag))).toEqual([]);
});

describe('the queries of the list', () => {
  test.each(lists.map((list) => [list.name, list] as const))('%s find their page first', async (_, list) => {
    const answers = await answersOf(list);
    expect(answers.filter(({ expected, first }) => first !== expected)).toEqual([]);
  });
});

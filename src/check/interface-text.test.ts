import { expect, test } from 'vitest';
import { languageEntry } from '../curriculum/content-root.fixture.ts';
import { checkedContent } from './content.fixture.ts';
import { missingInterfaceText } from './interface-text.ts';

const said = (...tags: readonly string[]) => {
  const { site } = checkedContent();
  const languages = tags.map((tag) => languageEntry(tag, `${tag}/`));
  const content = checkedContent({
    site: { ...site, languages },
    languageFolders: new Map(tags.map((tag) => [tag, `challenges/${tag}`])),
  });
  return missingInterfaceText(content).map(({ code, file }) => `${code} ${file}`);
};

test('English and what is spoken like it have the interface’s own words', () => {
  expect(said('en', 'en-GB')).toEqual([]);
});

test('a language without them is named, at its folder', () => {
  expect(said('en', 'sw')).toEqual(['interface-text-missing challenges/sw']);
});

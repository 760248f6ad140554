import { expect, test, vi } from 'vitest';
import { languageEntry } from '../model/entries.fixture.ts';
import { english } from '../site/text/english.ts';
import { checkedContent } from './checked-content.fixture.ts';
import { missingInterfaceText } from './interface-text.ts';

/** A table with only a few texts. Hornbook's own tables are complete. */
vi.mock(import('../site/text/translations.ts'), async (original) => {
  const { translations } = await original();
  const begun = { tag: 'fi', isReviewed: false, texts: { home: 'Etusivu', skipToContent: 'Siirry sisältöön' } };
  return { translations: [...translations, begun] };
});

const total = Object.keys(english).length;

function reported(...tags: readonly string[]) {
  const { site } = checkedContent();
  const languages = tags.map((tag) => languageEntry(tag, `${tag}/`));
  const content = checkedContent({
    site: { ...site, languages },
    languageFolders: new Map(tags.map((tag) => [tag, `challenges/${tag}`])),
  });
  return missingInterfaceText(content);
}

test('English and the other interface languages have all texts', () => {
  expect(
    reported('en', 'en-GB', 'es', 'ar', 'zh', 'zh-Hant', 'zh-TW', 'pt-BR', 'it', 'uk', 'ja', 'de', 'ko', 'sw'),
  ).toEqual([]);
});

test('a language without texts is reported at its folder', () => {
  expect(reported('en', 'fr').map(({ code, file }) => `${code} ${file}`)).toEqual([
    'interface-text-missing challenges/fr',
  ]);
  expect(reported('fr')[0]?.message).toContain(`${String(total)} of ${String(total)} texts`);
});

test('a language with some texts is reported with the number and names of missing ones', () => {
  const [missing, ...rest] = reported('en', 'fi');
  expect(rest).toEqual([]);
  expect(missing?.message).toContain(`${String(total - 2)} of ${String(total)} texts`);
  expect(missing?.message).toContain(
    `(breadcrumb, colon, courses, moreLessons, allLessons and ${String(total - 7)} more).`,
  );
});

import type { LessonFacts } from '../challenge/facts.ts';
import type { LocalLink } from '../challenge/local-links.ts';
import { blockEntry, idOf, languageEntry, lessonEntry, siteEntry } from '../model/entries.fixture.ts';
import type { BlockEntry } from '../model/entries.ts';
import type { CheckedContent } from './checked-content.ts';

/** An empty site in English and German, with some changes. */
export function checkedContent(changes: Partial<CheckedContent> = {}): CheckedContent {
  return {
    site: siteEntry({ assets: ['wave.svg'], languages: [languageEntry('en', ''), languageEntry('de', 'de/')] }),
    courses: [],
    blocks: [],
    pages: [],
    languageFolders: new Map([
      ['en', 'challenges/en'],
      ['de', 'challenges/de'],
    ]),
    lessonFacts: new Map(),
    pageFacts: new Map(),
    introductions: [],
    quality: false,
    ...changes,
  };
}

/** A block with numbered lessons. A negative number is a fallback in the default language. */
export function block(language: string, name: string, ...numbers: readonly number[]): BlockEntry {
  const lessons = numbers.map((signed) => {
    const number = Math.abs(signed);
    const tag = signed < 0 ? 'en' : language;
    const file = fileOf(tag, name, number);
    const own = lessonEntry({ id: idOf(number), name: `lesson-${String(number)}`, file });
    return signed < 0 ? { ...own, lang: tag } : own;
  });
  return blockEntry({ language, name, lessons });
}

export function fileOf(language: string, block: string, number: number): string {
  return `challenges/${language}/blocks/${block}/${String(number)}.md`;
}

/** Empty facts of a lesson, with some changes. */
export function facts(changes: Partial<LessonFacts> = {}): LessonFacts {
  return { markers: { written: '', lines: [] }, links: [], headingIds: [], choices: [], oddDollars: [], ...changes };
}

/** Links on separate lines, starting at line 1. */
export function linksTo(...targets: readonly string[]): LocalLink[] {
  return targets.map((target, index) => ({ kind: 'link', target, line: index + 1, column: 1 }));
}

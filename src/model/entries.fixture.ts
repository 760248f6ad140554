import type { BlockEntry, CourseEntry, LanguageEntry, LessonEntry, SiteEntry } from './entries.ts';
import { settingsShape, type Settings } from './settings.ts';

// Entries with default values, which a test can change.

/** Returns a lesson id for a small number. */
export function idOf(number: number): string {
  return number.toString(16).padStart(24, '0');
}

export function lessonEntry(changes: Partial<LessonEntry> = {}): LessonEntry {
  const names = { id: idOf(1), name: 'lesson-1', title: 'Lesson 1', file: '1.md', digest: '' };
  return {
    ...names,
    challengeType: 19,
    questions: 1,
    questionKeys: [],
    readingTime: 1,
    imageHosts: [],
    images: [],
    recordings: [],
    ...changes,
  };
}

export function blockEntry(changes: Partial<BlockEntry> = {}): BlockEntry {
  const names = { language: 'en', name: 'a', heading: { title: 'A' } };
  return { ...names, isUpcoming: false, courses: [], math: false, lessons: [], ...changes };
}

export function courseEntry(name: string, blocks: readonly string[] = []): CourseEntry {
  const chapters = [{ isUpcoming: false, modules: [{ isUpcoming: false, blocks }] }];
  return { language: 'en', name, isUpcoming: false, chapters, certificates: [] };
}

export function languageEntry(tag: string, prefix: LanguageEntry['prefix']): LanguageEntry {
  return { folder: tag, tag, name: tag, direction: 'ltr', prefix };
}

/** A site with one language and default settings. */
export function siteEntry(changes: Partial<SiteEntry> = {}, settings: Partial<Settings> = {}): SiteEntry {
  return {
    settings: { ...settingsShape.parse({}), ...settings },
    hasTheme: false,
    assets: [],
    redirects: [],
    languages: [languageEntry('en', '')],
    ...changes,
  };
}

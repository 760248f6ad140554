import { join } from 'node:path';
import { getCollection, getEntry } from 'astro:content';
import { contentRoot } from 'virtual:hornbook/options';
import type { Lesson } from '../challenge/lesson.ts';
import type { MarkdownPage } from '../challenge/page.ts';
import type { BlockEntry, CourseEntry, FreePageEntry, LanguageEntry, LessonEntry, SiteEntry } from './entries.ts';
import { linkTargets } from '../site/link-targets.ts';
import { catalogueOf } from '../site/versions.ts';
import { readFreePageFile } from './free-pages.ts';
import { readLessonFile } from './lesson-index.ts';

/** The site's own data. */
export async function getSite(): Promise<SiteEntry> {
  const entry = await getEntry('site', 'site');
  if (!entry) throw new Error('The site has no settings; the content loader did not run.');
  return entry.data;
}

/** All courses of all languages, those of one language in menu order. */
export async function getCourses(): Promise<CourseEntry[]> {
  const entries = await getCollection('courses');
  return entries.map(({ data }) => data).toSorted((a, b) => a.order - b.order);
}

/** Everything that pages know of one another. */
export async function getCurriculum() {
  const [site, courses, blocks, freePages] = await Promise.all([getSite(), getCourses(), getBlocks(), getFreePages()]);
  const own = <T extends { language: string }>(entries: readonly T[], { tag }: LanguageEntry) =>
    entries.filter(({ language }) => language === tag);
  return {
    site,
    courses,
    blocks,
    freePages,
    /** Those entries of a list that are in a language. */
    own,
    catalogue: catalogueOf(blocks, courses, freePages),
    targets: linkTargets(site, courses, blocks, freePages),
  };
}

/** All blocks of all languages. */
export async function getBlocks(): Promise<BlockEntry[]> {
  return (await getCollection('blocks')).map(({ data }) => data);
}

/** All free pages of all languages. */
export async function getFreePages(): Promise<FreePageEntry[]> {
  return (await getCollection('pages')).map(({ data }) => data);
}

/** The language of a tag; every entry's tag is one of the site's. */
export function languageOf(site: SiteEntry, tag: string): LanguageEntry {
  const language = site.languages.find((candidate) => candidate.tag === tag);
  if (!language) throw new Error(`The site has no language ${tag}.`);
  return language;
}

/** For `lang` on the site's own title and description, which are in the default language; nothing where the page is too. */
export function siteLanguage({ languages }: SiteEntry, { tag }: LanguageEntry): string | undefined {
  const [original] = languages;
  return original?.tag === tag ? undefined : original?.tag;
}

/** Value of the route parameter that stands for a language: nothing for the default one. */
export function languageParameter({ prefix }: LanguageEntry): string | undefined {
  return prefix === '' ? undefined : prefix.slice(0, -1);
}

/** Reads the file of a lesson for its page. Nothing when it was broken since it was listed. */
export function readLessonOf(entry: LessonEntry): Lesson | undefined {
  return readLessonFile(join(contentRoot, entry.file), entry.file).lesson;
}

/** Reads the file of a Markdown page for its page. Nothing when it was broken since it was listed. */
export function readFreePageOf(entry: FreePageEntry): MarkdownPage | undefined {
  return readFreePageFile(join(contentRoot, entry.file), entry.file);
}

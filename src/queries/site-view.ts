import { join } from 'node:path';
import { contentRoot, curriculumKey } from 'virtual:hornbook/options';
import type { Lesson } from '../challenge/lesson.ts';
import type { MarkdownPage } from '../challenge/page.ts';
import type { Curriculum, FreePageEntry, LanguageEntry, LessonEntry, SiteEntry } from '../model/entries.ts';
import { linkTargets } from '../site/link-targets.ts';
import { cacheKeys } from './cache-keys.ts';
import { catalogueOf } from './versions.ts';
import { readFreePageFile } from '../curriculum/free-pages.ts';
import { registeredCurriculum } from '../astro/shared-curriculum.ts';

/** Returns the loaded curriculum, in the form in which all pages query it. */
export function getCurriculum(): SiteView {
  const { current } = registeredCurriculum(curriculumKey);
  let view = views.get(current);
  if (!view) views.set(current, (view = viewOf(current)));
  return view;
}

/** Returns the revision of the loaded curriculum. In dev, pages compare it with that of the server. */
export function getRevision(): number {
  return registeredCurriculum(curriculumKey).revision;
}

/** A curriculum with its indexes. */
export type SiteView = ReturnType<typeof viewOf>;

/** One view for each curriculum, because tens of thousands of pages query it. */
const views = new WeakMap<Curriculum, SiteView>();

function viewOf({ site, courses, blocks, pages: freePages }: Curriculum) {
  const catalogue = catalogueOf(blocks, courses, freePages);
  const targets = linkTargets(site, courses, blocks, freePages);
  return {
    site,
    courses,
    blocks,
    freePages,
    /** Returns the entries that are in a language. */
    inLanguage: <T extends { language: string }>(entries: readonly T[], { tag }: LanguageEntry) =>
      entries.filter(({ language }) => language === tag),
    catalogue,
    targets,
    keys: cacheKeys({ site, courses, catalogue, targets }),
  };
}

/** Returns the language with a tag. The tag of every entry is one of the site's. */
export function languageOf(site: SiteEntry, tag: string): LanguageEntry {
  const language = [...site.languages, defaultLanguage(site)].find((candidate) => candidate?.tag === tag);
  if (!language) throw new Error(`The site has no language ${tag}.`);
  return language;
}

/**
 * Returns the value of `lang` for the site's title and description, which are in the default language; nothing on pages in
 * that language.
 */
export function siteLanguage(site: SiteEntry, { tag }: LanguageEntry): string | undefined {
  const original = defaultLanguage(site);
  return original?.tag === tag ? undefined : original?.tag;
}

function defaultLanguage({ languages, original }: SiteEntry): LanguageEntry | undefined {
  return original ?? languages[0];
}

/** Returns the route parameter of a language: nothing for the default language. */
export function languageParameter({ prefix }: LanguageEntry): string | undefined {
  return prefix === '' ? undefined : prefix.slice(0, -1);
}

/** Returns the lesson of an entry; nothing if its file has become invalid since the curriculum was loaded. */
export function readLessonOf(entry: LessonEntry): Lesson | undefined {
  return registeredCurriculum(curriculumKey).lesson(entry.file);
}

/** Reads the Markdown file of a free page; returns nothing if it has become invalid since the curriculum was loaded. */
export function readFreePageOf(entry: FreePageEntry): MarkdownPage | undefined {
  return readFreePageFile(join(contentRoot, entry.file), entry.file);
}

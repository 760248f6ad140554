import { join } from 'node:path';
import { contentRoot, readingKey } from 'virtual:hornbook/options';
import type { Lesson } from '../challenge/lesson.ts';
import type { MarkdownPage } from '../challenge/page.ts';
import type { Curriculum, FreePageEntry, LanguageEntry, LessonEntry, SiteEntry } from '../model/entries.ts';
import { linkTargets } from '../site/link-targets.ts';
import { cacheKeys } from './cache-keys.ts';
import { catalogueOf } from './versions.ts';
import { readFreePageFile } from '../curriculum/free-pages.ts';
import { sharedReading } from '../astro/shared-reading.ts';

/** Everything that pages know of one another, as it was last read. */
export function getCurriculum(): SiteView {
  const { current } = sharedReading(readingKey);
  let view = views.get(current);
  if (!view) views.set(current, (view = viewOf(current)));
  return view;
}

/** A curriculum and what is found in it by name. */
export type SiteView = ReturnType<typeof viewOf>;

/** Every page asks, and there are tens of thousands. */
const views = new WeakMap<Curriculum, SiteView>();

function viewOf({ site, courses, blocks, pages: freePages }: Curriculum) {
  const catalogue = catalogueOf(blocks, courses, freePages);
  const targets = linkTargets(site, courses, blocks, freePages);
  return {
    site,
    courses,
    blocks,
    freePages,
    /** Those entries of a list that are in a language. */
    inLanguage: <T extends { language: string }>(entries: readonly T[], { tag }: LanguageEntry) =>
      entries.filter(({ language }) => language === tag),
    catalogue,
    targets,
    keys: cacheKeys({ site, courses, catalogue, targets }),
  };
}

/** The language of a tag; every entry's tag is one of the site's. */
export function languageOf(site: SiteEntry, tag: string): LanguageEntry {
  const language = [...site.languages, defaultLanguage(site)].find((candidate) => candidate?.tag === tag);
  if (!language) throw new Error(`The site has no language ${tag}.`);
  return language;
}

/** For `lang` on the site's own title and description, which are in the default language; nothing where the page is too. */
export function siteLanguage(site: SiteEntry, { tag }: LanguageEntry): string | undefined {
  const original = defaultLanguage(site);
  return original?.tag === tag ? undefined : original?.tag;
}

function defaultLanguage({ languages, original }: SiteEntry): LanguageEntry | undefined {
  return original ?? languages[0];
}

/** Value of the route parameter that stands for a language: nothing for the default one. */
export function languageParameter({ prefix }: LanguageEntry): string | undefined {
  return prefix === '' ? undefined : prefix.slice(0, -1);
}

/** A lesson for its page. Nothing when its file was broken since it was listed. */
export function readLessonOf(entry: LessonEntry): Lesson | undefined {
  return sharedReading(readingKey).lesson(entry.file);
}

/** Reads the file of a Markdown page for its page. Nothing when it was broken since it was listed. */
export function readFreePageOf(entry: FreePageEntry): MarkdownPage | undefined {
  return readFreePageFile(join(contentRoot, entry.file), entry.file);
}

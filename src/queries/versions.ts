import type {
  BlockEntry,
  CourseEntry,
  FreePageEntry,
  LanguageEntry,
  LessonEntry,
  SiteEntry,
} from '../model/entries.ts';
import { matchingLesson } from '../model/fallbacks.ts';
import { paths } from '../site/urls.ts';

/** Where a reader of one page finds the same in one of the site's languages. */
export interface Version {
  readonly language: LanguageEntry;
  /** Path of the page, or of the nearest one above it that the language has. */
  readonly path: string;
  /** Whether it is that page, in that language's own words. */
  readonly isTranslation: boolean;
}

/** The entries of all languages, to look for the same in another one. */
export interface Catalogue {
  readonly blocks: ReadonlyMap<string, BlockEntry>;
  readonly courses: ReadonlySet<string>;
  readonly freePages: ReadonlySet<string>;
}

/** Makes entries quick to find in any language. */
export function catalogueOf(
  blocks: readonly BlockEntry[],
  courses: readonly CourseEntry[],
  freePages: readonly FreePageEntry[],
): Catalogue {
  return {
    blocks: new Map(blocks.map((block) => [key(block.language, block.name), block])),
    courses: new Set(courses.map(({ language, name }) => key(language, name))),
    freePages: new Set(freePages.map(({ language, slug }) => key(language, slug))),
  };
}

/** The versions of a page that every language has. */
export function versionsOf(site: SiteEntry, path: (prefix: LanguageEntry['prefix']) => string): Version[] {
  return site.languages.map((language) => ({ language, path: path(language.prefix), isTranslation: true }));
}

export function versionsOfCourse(site: SiteEntry, name: string, { courses }: Catalogue): Version[] {
  return versionsAmong(site, name, courses, (prefix) => paths.course(prefix, name));
}

export function versionsOfBlock(site: SiteEntry, name: string, { blocks }: Catalogue): Version[] {
  return site.languages.map((language) => {
    const block = blocks.get(key(language.tag, name));
    return {
      language,
      path: block ? paths.block(language.prefix, name) : paths.home(language.prefix),
      isTranslation: block?.lessons.some(({ lang }) => lang === undefined) ?? false,
    };
  });
}

export function versionsOfLesson(site: SiteEntry, block: string, entry: LessonEntry, catalogue: Catalogue): Version[] {
  return versionsOfBlock(site, block, catalogue).map((version) => {
    const { language } = version;
    const there = catalogue.blocks.get(key(language.tag, block));
    const lesson = there && matchingLesson(there, entry);
    if (!lesson) return { ...version, isTranslation: false };
    const path = paths.lesson(language.prefix, block, lesson.name);
    return { language, path, isTranslation: lesson.lang === undefined };
  });
}

export function versionsOfFreePage(site: SiteEntry, slug: string, { freePages }: Catalogue): Version[] {
  return versionsAmong(site, slug, freePages, (prefix) => paths.freePage(prefix, slug));
}

/** The page in the languages that have one of its name; the home page in the others. */
function versionsAmong(
  site: SiteEntry,
  name: string,
  known: ReadonlySet<string>,
  path: (prefix: LanguageEntry['prefix']) => string,
): Version[] {
  return site.languages.map((language) => {
    const has = known.has(key(language.tag, name));
    return { language, path: (has ? path : paths.home)(language.prefix), isTranslation: has };
  });
}

function key(tag: string, name: string): string {
  return `${tag}/${name}`;
}

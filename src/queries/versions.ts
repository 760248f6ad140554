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

/** The page in one of the site's languages that corresponds to a given page. */
export interface Version {
  readonly language: LanguageEntry;
  /** Path of the page, or of its nearest parent if the language does not have the page. */
  readonly path: string;
  /** Whether the page exists in that language and is translated. */
  readonly isTranslation: boolean;
}

/** Indexes of the entries of all languages, to find the matching entry of another language. */
export interface Catalogue {
  readonly blocks: ReadonlyMap<string, BlockEntry>;
  readonly courses: ReadonlySet<string>;
  readonly freePages: ReadonlySet<string>;
}

/** Indexes entries by language and name. */
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

/** Returns the versions of a page that every language has. */
export function versionsOf(site: SiteEntry, path: (prefix: LanguageEntry['prefix']) => string): Version[] {
  return site.languages.map((language) => ({ language, path: path(language.prefix), isTranslation: true }));
}

/** Returns the versions of a course page. */
export function versionsOfCourse(site: SiteEntry, name: string, { courses }: Catalogue): Version[] {
  return versionsAmong(site, name, courses, (prefix) => paths.course(prefix, name));
}

/** Returns the versions of a block page. */
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

/** Returns the versions of a lesson page. */
export function versionsOfLesson(site: SiteEntry, block: string, entry: LessonEntry, catalogue: Catalogue): Version[] {
  return versionsOfBlock(site, block, catalogue).map((version) => {
    const { language } = version;
    const translatedBlock = catalogue.blocks.get(key(language.tag, block));
    const lesson = translatedBlock && matchingLesson(translatedBlock, entry);
    if (!lesson) return { ...version, isTranslation: false };
    const path = paths.lesson(language.prefix, block, lesson.name);
    return { language, path, isTranslation: lesson.lang === undefined };
  });
}

/** Returns the versions of a free page. */
export function versionsOfFreePage(site: SiteEntry, slug: string, { freePages }: Catalogue): Version[] {
  return versionsAmong(site, slug, freePages, (prefix) => paths.freePage(prefix, slug));
}

/** Returns the page with this name in each language that has it, and the home page in the others. */
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

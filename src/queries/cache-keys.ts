import { hash } from 'node:crypto';
import type { BlockEntry, CourseEntry, Heading, LessonEntry, SiteEntry } from '../model/entries.ts';
import type { LinkTargets } from '../site/content-links.ts';
import { versionsOfBlock, versionsOfLesson, type Catalogue } from './versions.ts';

/** What the pages of a site are made of. */
interface PageInputs {
  readonly site: SiteEntry;
  readonly courses: readonly CourseEntry[];
  readonly catalogue: Catalogue;
  readonly targets: LinkTargets;
}

/** The block that comes next in one of the courses of a block. */
export interface NextBlock {
  readonly course: CourseEntry;
  readonly block: BlockEntry;
}

/**
 * Keys of pages that show lessons or list them: a page's key is another one whenever anything that it is made of is, so that a
 * build may take the page over from an earlier one while its key stays. Everything that pages share is in every key but
 * Hornbook's own code, which the whole cache depends on; what the site says about taking it along is not in it, so pages with a
 * key must not show that.
 */
export interface CacheKeys {
  /** Key of the page of a lesson. */
  readonly lesson: (block: BlockEntry, place: number) => string;
  /** Key of the page of a block. */
  readonly blockPage: (block: BlockEntry, next: readonly NextBlock[]) => string;
  /** Key of the pages and scripts that show the lessons of a whole block. */
  readonly block: (block: BlockEntry) => string;
}

export function cacheKeys({ site, courses, catalogue, targets }: PageInputs): CacheKeys {
  // No page depends on these two.
  const settings = { ...site.settings, checks: [], folders: {} };
  const shared = digest({
    site: { ...site, settings, fetchedMedia: [...(site.fetchedMedia ?? [])].toSorted() },
    courses: courses.map(({ language, name, heading }) => [language, name, heading && titleOf(heading)]),
    pages: [...targets.pages],
  });
  return {
    lesson: ({ lessons, heading, ...block }, place) => {
      const entry = lessons[place];
      const neighbours = [lessons[place - 1], lessons[place + 1]].map((lesson) => lesson && inLinks(lesson));
      const versions = entry && versionsOfLesson(site, block.name, entry, catalogue);
      return digest([shared, block, titleOf(heading), entry, place, lessons.length, neighbours, versions]);
    },
    blockPage: (block, next) =>
      digest([
        shared,
        block,
        next.map(({ course, block: { name, heading } }) => [course.name, name, titleOf(heading)]),
        versionsOfBlock(site, block.name, catalogue),
      ]),
    block: ({ heading, ...block }) =>
      digest([shared, block, titleOf(heading), versionsOfBlock(site, block.name, catalogue)]),
  };
}

/** What these pages say of a course or a block: the words that lead into it stand elsewhere. */
function titleOf({ title, lang }: Heading): unknown {
  return [title, lang];
}

/** What a page says of a lesson that it leads to. */
function inLinks({ name, title, lang }: LessonEntry): unknown {
  return [name, title, lang];
}

function digest(value: unknown): string {
  return hash('sha256', JSON.stringify(value), 'base64url');
}

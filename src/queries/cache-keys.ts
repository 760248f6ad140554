import { sha256 } from '../model/digest.ts';
import type { BlockEntry, CourseEntry, Heading, LessonEntry, SiteEntry } from '../model/entries.ts';
import type { LinkTargets } from '../site/content-links.ts';
import { versionsOfBlock, versionsOfLesson, type Catalogue } from './versions.ts';

/** Inputs that all pages of a site share. */
interface PageInputs {
  readonly site: SiteEntry;
  readonly courses: readonly CourseEntry[];
  readonly catalogue: Catalogue;
  readonly targets: LinkTargets;
}

/** The block that follows a block in one of its courses. */
export interface NextBlock {
  readonly course: CourseEntry;
  readonly block: BlockEntry;
}

/**
 * Cache keys of the pages that show or list lessons. The key of a page changes whenever any input of the page changes, so
 * a build may reuse the page of an earlier build if the key is the same. Every key covers all shared inputs except
 * Hornbook's own code, on which the whole cache depends, and the offline copies that the site offers: pages with a key
 * must not show those.
 */
export interface CacheKeys {
  /** Returns the key of a lesson page. */
  readonly lesson: (block: BlockEntry, place: number) => string;
  /** Returns the key of a block page. */
  readonly blockPage: (block: BlockEntry, next: readonly NextBlock[]) => string;
  /** Returns the key of the pages and scripts that show all lessons of a block. */
  readonly block: (block: BlockEntry) => string;
}

/** Returns the functions that compute the cache keys of a site's pages. */
export function cacheKeys({ site, courses, catalogue, targets }: PageInputs): CacheKeys {
  // No page depends on these two settings.
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

/** The part of a heading that these pages show. They do not show introductions. */
function titleOf({ title, lang }: Heading): unknown {
  return [title, lang];
}

/** The part of a lesson that links to it show. */
function inLinks({ name, title, lang }: LessonEntry): unknown {
  return [name, title, lang];
}

function digest(value: unknown): string {
  return sha256(JSON.stringify(value), 'base64url');
}

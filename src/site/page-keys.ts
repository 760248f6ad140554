import { createHash } from 'node:crypto';
import type { BlockEntry, CourseEntry, LessonEntry, SiteEntry } from '../curriculum/entries.ts';
import type { LinkTargets } from './content-links.ts';
import type { OfflineForm } from './offline.ts';
import { versionsOfBlock, versionsOfLesson, type Catalogue } from './versions.ts';

/** What the pages of a site are made of. */
interface Ingredients {
  readonly site: SiteEntry;
  readonly courses: readonly CourseEntry[];
  readonly catalogue: Catalogue;
  readonly targets: LinkTargets;
  readonly offline: OfflineForm;
}

/**
 * Keys of pages that show lessons: a page's key is another one whenever anything that it is made of is, so that Astro may take
 * the page over from an earlier build while its key stays. Everything that pages share is in every key.
 */
export interface PageKeys {
  /** Key of the page of a lesson. */
  readonly lesson: (block: BlockEntry, place: number) => string;
  /** Key of the pages and scripts that show the lessons of a whole block. */
  readonly block: (block: BlockEntry) => string;
}

export function pageKeys({ site, courses, catalogue, targets, offline }: Ingredients): PageKeys {
  const shared = digest({
    site: { ...site, media: [...(site.media ?? [])] },
    courses: courses.map(({ language, name, heading }) => [language, name, heading]),
    pages: [...targets.pages],
    offline,
  });
  return {
    lesson: ({ lessons, ...block }, place) => {
      const entry = lessons[place];
      const neighbours = [lessons[place - 1], lessons[place + 1]].map((lesson) => lesson && inLinks(lesson));
      const versions = entry && versionsOfLesson(site, block.name, entry, catalogue);
      return digest([shared, block, entry, place, lessons.length, neighbours, versions]);
    },
    block: (block) => digest([shared, block, versionsOfBlock(site, block.name, catalogue)]),
  };
}

/** What a page says of a lesson that it leads to. */
function inLinks({ name, title, lang }: LessonEntry): unknown {
  return [name, title, lang];
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}

import { linkTargets } from '../site/link-targets.ts';
import type { BlockEntry, CourseEntry, Curriculum } from '../model/entries.ts';

/** The part of a site to show. */
export interface SitePart {
  /** Tag of the only language. */
  readonly language: string;
  /** Name of the only course. */
  readonly course?: string | undefined;
}

/**
 * Reduces a curriculum to one language, or to one course of it. The rest keeps its URLs and stored progress. Fallback lessons
 * in the default language stay.
 */
export function partOf(curriculum: Curriculum, part: SitePart): Curriculum {
  const { site } = curriculum;
  const [original] = site.languages;
  const isPart = ({ language }: { readonly language: string }) => language === part.language;
  const isCourse = ({ name }: CourseEntry) => part.course === undefined || name === part.course;
  const rest = {
    site: {
      ...site,
      languages: site.languages.filter(({ tag }) => tag === part.language),
      ...(original && original.tag !== part.language ? { original } : {}),
    },
    courses: curriculum.courses.filter((course) => isPart(course) && isCourse(course)),
    blocks: curriculum.blocks.filter(isPart).flatMap((block) => ofCourse(block, part.course)),
    pages: curriculum.pages.filter(isPart),
  };
  const { pages } = linkTargets(rest.site, rest.courses, rest.blocks, rest.pages);
  const redirects = site.redirects.filter(({ to }) => pages.has(to));
  return { ...curriculum, ...rest, site: { ...rest.site, redirects } };
}

function ofCourse(block: BlockEntry, course: string | undefined): BlockEntry[] {
  if (course === undefined) return [block];
  return block.courses.includes(course) ? [{ ...block, courses: [course] }] : [];
}

import { linkTargets } from '../site/link-targets.ts';
import type { BlockEntry, CourseEntry, Curriculum } from '../model/entries.ts';

/** What of a site is shown. */
export interface SitePart {
  /** Tag of the only language. */
  readonly language: string;
  /** Name of the only course. */
  readonly course?: string | undefined;
}

/**
 * A curriculum of which one language, or one course of it, is left. What is left keeps its addresses and its place in the
 * store of progress. Where lessons of the default language stand in for translations, they stay.
 */
export function partOf(curriculum: Curriculum, part: SitePart): Curriculum {
  const { site } = curriculum;
  const [original] = site.languages;
  const isPart = ({ language }: { readonly language: string }) => language === part.language;
  const isCourse = ({ name }: CourseEntry) => part.course === undefined || name === part.course;
  const left = {
    site: {
      ...site,
      languages: site.languages.filter(({ tag }) => tag === part.language),
      ...(original && original.tag !== part.language ? { original } : {}),
    },
    courses: curriculum.courses.filter((course) => isPart(course) && isCourse(course)),
    blocks: curriculum.blocks.filter(isPart).flatMap((block) => ofCourse(block, part.course)),
    pages: curriculum.pages.filter(isPart),
  };
  const { pages } = linkTargets(left.site, left.courses, left.blocks, left.pages);
  const redirects = site.redirects.filter(({ to }) => pages.has(to));
  return { ...curriculum, ...left, site: { ...left.site, redirects } };
}

function ofCourse(block: BlockEntry, course: string | undefined): BlockEntry[] {
  if (course === undefined) return [block];
  return block.courses.includes(course) ? [{ ...block, courses: [course] }] : [];
}

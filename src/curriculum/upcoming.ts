import type { BlockStructure } from './block-structure.ts';
import { blocksOfStructure, type CourseStructure } from './structure.ts';

/** Removes everything that the structure files mark as upcoming (see format.md#structure-files). */
export function withoutUpcoming(
  courses: readonly CourseStructure[],
  blocks: ReadonlyMap<string, BlockStructure>,
): CourseStructure[] {
  const isPublished = ({ isUpcoming }: { readonly isUpcoming: boolean }) => !isUpcoming;
  return courses.filter(isPublished).map((course) => ({
    ...course,
    chapters: course.chapters.filter(isPublished).map((chapter) => ({
      ...chapter,
      modules: chapter.modules.filter(isPublished).map((module) => ({
        ...module,
        blocks: module.blocks.filter((block) => blocks.get(block)?.isUpcoming !== true),
      })),
    })),
  }));
}

/**
 * Returns the upcoming blocks: those marked as upcoming, and those listed only in upcoming courses, chapters or modules.
 * @param names all blocks
 */
export function upcomingBlocks(
  names: Iterable<string>,
  courses: readonly CourseStructure[],
  blocks: ReadonlyMap<string, BlockStructure>,
): Set<string> {
  const listed = new Set(courses.flatMap(blocksOfStructure));
  const published = new Set(withoutUpcoming(courses, blocks).flatMap(blocksOfStructure));
  const isUpcoming = (name: string) =>
    blocks.get(name)?.isUpcoming === true || (listed.has(name) && !published.has(name));
  return new Set([...names].filter(isUpcoming));
}

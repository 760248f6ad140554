import { blocksOf, type BlockEntry, type ChapterEntry, type CourseEntry, type ModuleEntry } from '../model/entries.ts';
import type { Headings } from './headings.ts';
import type { ChapterStructure, CourseStructure, ModuleStructure } from './structure.ts';

/** The course of all blocks that no other course lists. */
export const unlistedCourse = 'more-lessons';

/**
 * Returns the courses of a language with their headings and the blocks that the language has. The last course has all
 * blocks that no course lists.
 */
export function courseEntries(
  language: string,
  structures: readonly CourseStructure[],
  blocks: readonly BlockEntry[],
  headings: Headings,
): CourseEntry[] {
  const names = new Set(blocks.map(({ name }) => name));
  const listed = structures.map((course): CourseEntry => ({
    language,
    name: course.name,
    heading: headings.course(course.name),
    isUpcoming: course.isUpcoming,
    chapters: course.chapters
      .map((chapter) => chapterEntry(chapter, course.name, names, headings))
      .filter(({ modules }) => modules.length > 0),
    certificates: [],
  }));
  const unlisted = blocks.filter(({ courses }) => courses.includes(unlistedCourse)).map(({ name }) => name);
  const rest: CourseEntry = {
    language,
    name: unlistedCourse,
    isUpcoming: false,
    chapters: [{ isUpcoming: false, modules: [{ isUpcoming: false, blocks: unlisted }] }],
    certificates: [],
  };
  return [...listed, rest].filter((course) => blocksOf(course).length > 0);
}

function chapterEntry(
  { name, isUpcoming, modules }: ChapterStructure,
  course: string,
  blocks: ReadonlySet<string>,
  headings: Headings,
): ChapterEntry {
  return {
    ...(name === undefined ? {} : { heading: headings.chapter(course, name) }),
    isUpcoming,
    modules: modules
      .map((module) => moduleEntry(module, course, blocks, headings))
      .filter((module) => isUpcoming || module.isUpcoming || module.blocks.length > 0),
  };
}

function moduleEntry(
  { name, isUpcoming, blocks: listed }: ModuleStructure,
  course: string,
  blocks: ReadonlySet<string>,
  headings: Headings,
): ModuleEntry {
  return {
    ...(name === undefined ? {} : { heading: headings.module(course, name) }),
    isUpcoming,
    blocks: listed.filter((block) => blocks.has(block)),
  };
}

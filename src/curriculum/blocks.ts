import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { labelOfName } from './block-structure.ts';
import { unlistedCourse } from './courses.ts';
import type { BlockEntry, LessonEntry } from '../model/entries.ts';
import type { Headings } from './headings.ts';
import { orderLessons } from './order.ts';
import type { Settings } from '../model/settings.ts';
import type { SiteStructure } from './site-structure.ts';
import { withFallbacks } from '../model/fallbacks.ts';
import { blocksOfStructure } from './structure.ts';

/** The lessons of one language by block, not sorted. */
export type LessonsByBlock = ReadonlyMap<string, readonly LessonEntry[]>;

/** A language and its lessons. */
export interface LanguageLessons {
  readonly tag: string;
  readonly lessons: LessonsByBlock;
}

export interface BlockContext {
  readonly structure: SiteStructure;
  readonly headings: Headings;
  readonly settings: Settings;
  readonly diagnostics: Diagnostic[];
}

/**
 * Returns the visible blocks of a language.
 * @param fallback the default language, whose lessons replace missing translations
 */
export function blockEntries(
  { tag, lessons }: LanguageLessons,
  fallback: LanguageLessons | undefined,
  { structure, headings, settings, diagnostics }: BlockContext,
): BlockEntry[] {
  const all = [...new Set([...lessons.keys(), ...(fallback?.lessons.keys() ?? [])])].toSorted();
  const names = settings.upcoming === 'show' ? all : all.filter((name) => !structure.upcoming.has(name));
  const coursesOf = coursesByBlock(structure);
  return names.map((name) => {
    const own = lessons.get(name) ?? [];
    const entries = fallback ? withFallbacks(own, fallback.lessons.get(name) ?? [], fallback.tag) : own;
    const block = structure.blocks.get(name);
    const label = block?.label ?? labelOfName(name);
    const courses = coursesOf.get(name) ?? [unlistedCourse];
    return {
      language: tag,
      name,
      heading: headings.block(name, courses, block?.title),
      ...(label === undefined ? {} : { label }),
      isUpcoming: structure.upcoming.has(name),
      courses,
      math: settings.math.blocks.includes(name) || settings.math.courses.some((course) => courses.includes(course)),
      lessons: orderLessons(entries, block, diagnostics),
    };
  });
}

/** The names of the courses that list each block, in menu order. */
function coursesByBlock({ courses }: SiteStructure): Map<string, string[]> {
  const result = new Map<string, string[]>();
  for (const course of courses) {
    for (const block of blocksOfStructure(course)) {
      result.set(block, [...(result.get(block) ?? []), course.name]);
    }
  }
  return result;
}

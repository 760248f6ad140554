import type { BlockStructure } from './block-structure.ts';
import type { Introductions } from './introductions.ts';

/**
 * Returns courses and their blocks from introductions and older block files, for a curriculum without course files (see
 * format.md#structure-files). Leaves out missing blocks, and courses without blocks.
 * @param introductions of the first language that has any
 */
export function derivedCourses(
  names: ReadonlySet<string>,
  blocks: ReadonlyMap<string, BlockStructure>,
  introductions: Introductions,
): Map<string, readonly string[]> {
  const own = Map.groupBy([...blocks.entries()].filter(hasCourse), ([, { course }]) => course.name);
  const courses = new Map<string, readonly string[]>();
  for (const [course, introduction] of introductions) courses.set(course, [...introduction.blocks.keys()]);
  for (const [course, entries] of own) {
    const inOrder = entries.toSorted(([, a], [, b]) => a.course.order - b.course.order);
    courses.set(
      course,
      inOrder.map(([name]) => name),
    );
  }
  const present = [...courses].map(([course, list]) => [course, list.filter((block) => names.has(block))] as const);
  return new Map(present.filter(([, list]) => list.length > 0));
}

type Placed = BlockStructure & { readonly course: NonNullable<BlockStructure['course']> };

function hasCourse(entry: [string, BlockStructure]): entry is [string, Placed] {
  return entry[1].course !== undefined;
}

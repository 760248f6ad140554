import type { BlockLine, LessonLine } from '../core/progress-data.ts';
import { doneByBlock, latest, nextLesson, type Records } from '../core/overview.ts';
import type { LoadOutline } from './load-outline.ts';

/**
 * Where the learner goes on in some blocks, which follow one another: at the lesson they did something in last, or at the
 * next one that is not done; behind the end, at the first one that was left out. Nothing when they have not begun, or have
 * done all.
 */
export async function lessonToContinue(
  blocks: readonly Pick<BlockLine, 'name' | 'lessons'>[],
  records: Records,
  load: LoadOutline,
): Promise<LessonLine | undefined> {
  const names = new Set(blocks.map(({ name }) => name));
  const last = latest(records, (_, { b }) => names.has(b));
  const current = last === undefined ? undefined : records.get(last)?.b;
  const done = doneByBlock(records);
  const start = blocks.findIndex(({ name }) => name === current);
  if (start < 0) return undefined;
  for (const [index, { name, lessons }] of [...blocks.slice(start), ...blocks.slice(0, start + 1)].entries()) {
    if (name !== current && (done.get(name) ?? 0) >= lessons) continue;
    const next = nextLesson((await load(`blocks/${name}`)) ?? [], name, index === 0 ? last : undefined, records);
    if (next) return next;
  }
  return undefined;
}

/** The blocks of the first course that has the block in which something was done last. */
export async function currentCourse(records: Records, load: LoadOutline) {
  const site = await load('courses');
  if (!site) return [];
  const lessons = new Map(site.blocks);
  const last = latest(records, (_, { b }) => lessons.has(b));
  const block = records.get(last ?? '')?.b ?? '';
  const course = site.courses.find(({ blocks }) => blocks.includes(block));
  return (course?.blocks ?? []).map((name) => ({ name, lessons: lessons.get(name) ?? 0 }));
}

import type { BlockLine, LessonLine } from '../core/progress-data.ts';
import { doneByBlock, latest, nextLesson, type Records } from '../core/overview.ts';
import type { LoadProgressData } from './load-progress-data.ts';

/**
 * The lesson to continue with in a sequence of blocks: the last one that the learner worked on, or the next one that is not
 * done. After the end, the first one that was left out. Nothing if the learner has not started or has done all.
 */
export async function lessonToContinue(
  blocks: readonly Pick<BlockLine, 'name' | 'lessons'>[],
  records: Records,
  load: LoadProgressData,
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

/** The blocks of the first course with the block that the learner worked on last. */
export async function currentCourse(records: Records, load: LoadProgressData) {
  const site = await load('courses');
  if (!site) return [];
  const lessons = new Map(site.blocks);
  const last = latest(records, (_, { b }) => lessons.has(b));
  const block = records.get(last ?? '')?.b ?? '';
  const course = site.courses.find(({ blocks }) => blocks.includes(block));
  return (course?.blocks ?? []).map((name) => ({ name, lessons: lessons.get(name) ?? 0 }));
}

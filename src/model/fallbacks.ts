import type { BlockEntry, LessonEntry } from './entries.ts';

/**
 * The lessons of a block in a language that has not translated all of them: its own, and for each that is missing the
 * default language's, marked with that language's tag (DESIGN 4). A translation is known by its id or its name.
 */
export function withFallbacks(
  own: readonly LessonEntry[],
  originals: readonly LessonEntry[],
  originalTag: string,
): LessonEntry[] {
  const ids = new Set(own.map(({ id }) => id));
  const names = new Set(own.map(({ name }) => name.toLowerCase()));
  const missing = originals.filter(({ id, name }) => !ids.has(id) && !names.has(name.toLowerCase()));
  return [...own, ...missing.map((lesson) => ({ ...lesson, lang: originalTag }))];
}

/** The lesson of a block that is the same as a lesson of that block in another language. */
export function matchingLesson(block: BlockEntry, { id, name }: LessonEntry): LessonEntry | undefined {
  const { lessons } = block;
  return lessons.find((lesson) => lesson.id === id) ?? lessons.find((lesson) => lesson.name === name);
}

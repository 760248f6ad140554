import type { BlockEntry, LessonEntry } from './entries.ts';

/**
 * Returns the lessons of a block in a language, with fallbacks for missing translations: lessons in the default language,
 * marked with its tag (see architecture.md#identity). A translation has the id or the name of its original.
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

/** Finds the lesson of a block that matches a lesson of the same block in another language, by id or else by name. */
export function matchingLesson(block: BlockEntry, { id, name }: LessonEntry): LessonEntry | undefined {
  const { lessons } = block;
  return lessons.find((lesson) => lesson.id === id) ?? lessons.find((lesson) => lesson.name === name);
}

import { basename } from 'node:path';
import { diagnostic, fileStart, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { BlockStructure } from './block-structure.ts';
import type { LessonEntry } from '../model/entries.ts';

/**
 * Sorts the lessons of a block as its structure file lists them, and unlisted lessons by the number in their name, then by
 * file name (see format.md#structure-files). Reports listed lessons that are missing and unlisted ones.
 */
export function orderLessons(
  lessons: readonly LessonEntry[],
  structure: Pick<BlockStructure, 'file' | 'order'> | undefined,
  diagnostics: Diagnostic[],
): LessonEntry[] {
  const byNumber = lessons.toSorted(
    (a, b) => numberIn(a.name) - numberIn(b.name) || (basename(a.file) < basename(b.file) ? -1 : 1),
  );
  if (!structure || structure.order.length === 0) return byNumber;

  const listed = structure.order.flatMap(({ id, ...place }) => {
    const lesson = lessons.find((candidate) => candidate.id === id);
    if (!lesson) diagnostics.push(diagnostic('structure-lesson-missing', structure.file, place, { id }));
    return lesson ? [lesson] : [];
  });
  const unlisted = byNumber.filter((lesson) => !listed.includes(lesson));
  for (const { file } of unlisted.filter(({ lang }) => lang === undefined)) {
    diagnostics.push(diagnostic('structure-lesson-unlisted', file, fileStart, { structure: structure.file }));
  }
  return merge([...new Set(listed)], unlisted);
}

/** Inserts each unlisted lesson before the first lesson with a higher number, or at the end if it has no number. */
function merge(listed: readonly LessonEntry[], unlisted: readonly LessonEntry[]): LessonEntry[] {
  const result = [...listed];
  for (const lesson of unlisted) {
    const number = numberIn(lesson.name);
    const place = result.findIndex((other) => Number.isFinite(numberIn(other.name)) && numberIn(other.name) > number);
    result.splice(place < 0 ? result.length : place, 0, lesson);
  }
  return result;
}

/** The first number in a name such as `step-12`. Names without a number come last. */
function numberIn(name: string): number {
  const digits = /\d+/.exec(name)?.[0];
  return digits === undefined ? Number.POSITIVE_INFINITY : Number(digits);
}

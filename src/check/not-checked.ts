import type { LessonEntry } from '../model/entries.ts';
import { settingsFile } from '../model/settings.ts';
import { matchingLesson } from '../model/fallbacks.ts';
import type { Code } from '../diagnostics/catalogue.ts';
import type { Diagnostic, NotChecked } from '../diagnostics/diagnostic.ts';
import type { CheckedContent } from './checked-content.ts';
import { ownLessons, translatedBlocks } from './translations.ts';

const unreadable = new Set<Code>([
  'json-invalid',
  'yaml-invalid',
  'file-not-text',
  'file-too-large',
  'file-unreadable',
]);

/**
 * Lists the checks that did not run, with the reason, by file.
 * @param lessons all lessons, including those that are not shown
 */
export function notChecked(
  content: CheckedContent,
  lessons: readonly LessonEntry[],
  diagnostics: readonly Diagnostic[],
): NotChecked[] {
  return [
    ...lessons.filter(({ faults }) => faults).map(({ file }) => brokenLesson(file, content.quality)),
    ...translationsOfBroken(content),
    ...content.pages.filter(({ kind }) => kind === 'mdx').map(({ file }) => mdxPage(file)),
    ...new Set(diagnostics.filter(isAboutBrokenData).map(({ file }) => file)).values().map(dataFile),
  ].toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

function brokenLesson(file: string, quality: boolean): NotChecked {
  const what = `links, headings and consistency with translations${quality ? ', question quality' : ''}`;
  return { file, what, why: 'the lesson has errors' };
}

function translationsOfBroken(content: CheckedContent): NotChecked[] {
  return translatedBlocks(content).flatMap(({ block, original }) =>
    ownLessons(block)
      .filter((lesson) => !lesson.faults && original && matchingLesson(original, lesson)?.faults)
      .map(({ file }) => ({ file, what: 'consistency with the original', why: 'the original has errors' })),
  );
}

function mdxPage(file: string): NotChecked {
  return { file, what: 'links, images and headings', why: 'a check does not run MDX' };
}

/** Whether a structure, introduction or settings file is unusable. Invalid data in a lesson counts for the lesson. */
function isAboutBrokenData({ code, file }: Diagnostic): boolean {
  if (file === settingsFile) return unreadable.has(code);
  return file.endsWith('.json') && (unreadable.has(code) || code === 'data-invalid');
}

function dataFile(file: string): NotChecked {
  const what = file === settingsFile ? 'all settings' : 'the entries of the file';
  return { file, what, why: 'the file cannot be read' };
}

import type { Diagnostic, NotChecked } from '../diagnostics/diagnostic.ts';
import type { FreePageEntry, LessonEntry } from './entries.ts';
import { settingsFile } from './settings.ts';

/** The checks that a reading could not make, and why, by file. */
export function notChecked(
  lessons: readonly LessonEntry[],
  pages: readonly FreePageEntry[],
  diagnostics: readonly Diagnostic[],
): NotChecked[] {
  const brokenData = diagnostics.filter(({ code, file }) => code === 'yaml-invalid' || isBrokenData(code, file));
  return [
    ...lessons.filter(({ faults }) => faults).map(({ file }) => brokenLesson(file)),
    ...pages.filter(({ kind }) => kind === 'mdx').map(({ file }) => mdxPage(file)),
    ...[...new Set(brokenData.map(({ file }) => file))].map(dataFile),
  ].toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

/** Structure files and introductions are read whole or not at all; a lesson with broken data is a broken lesson. */
function isBrokenData(code: Diagnostic['code'], file: string): boolean {
  return (code === 'json-invalid' || code === 'setting-invalid') && file.endsWith('.json');
}

function brokenLesson(file: string): NotChecked {
  return { file, what: 'links, headings and languages', why: 'the lesson has errors' };
}

function mdxPage(file: string): NotChecked {
  return { file, what: 'links, pictures and headings', why: 'MDX is code, which a check does not run' };
}

function dataFile(file: string): NotChecked {
  if (file === settingsFile) return { file, what: 'all settings', why: 'the file cannot be read' };
  return { file, what: 'what the file lists', why: 'the file cannot be read' };
}

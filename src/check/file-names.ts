import { posix } from 'node:path';
import type { BlockEntry } from '../model/entries.ts';
import { diagnostic, fileStart, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CheckedContent } from './checked-content.ts';
import { ownLessons } from './translations.ts';

/**
 * Lessons whose file is not named by their id (FORMAT 2 and 9). In a bare folder names are the author's own: there they
 * order the lessons.
 */
export function misnamedFiles({ site, blocks }: CheckedContent): Diagnostic[] {
  const withFolder = new Set(site.languages.filter(({ folder }) => folder !== '').map(({ tag }) => tag));
  return blocks.filter(({ language }) => withFolder.has(language)).flatMap(otherNamesIn);
}

/** An id that comes twice is an error of its own, and the name of a file may well be right. */
function otherNamesIn(block: BlockEntry): Diagnostic[] {
  const lessons = ownLessons(block);
  const ids = lessons.map(({ id }) => id);
  return lessons
    .filter(({ file, id }) => posix.basename(file, '.md') !== id && ids.indexOf(id) === ids.lastIndexOf(id))
    .map(({ file, id }) => diagnostic('file-name-other', file, fileStart, { id }));
}

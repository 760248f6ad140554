import { posix } from 'node:path';
import type { BlockEntry } from '../model/entries.ts';
import { diagnostic, fileStart, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CheckedContent } from './checked-content.ts';
import { ownLessons } from './translations.ts';

/**
 * Reports lessons whose file is not named by their id (see format.md#irregular-files). In a bare folder authors choose the
 * names, which order the lessons.
 */
export function misnamedFiles({ site, blocks }: CheckedContent): Diagnostic[] {
  const withFolder = new Set(site.languages.filter(({ folder }) => folder !== '').map(({ tag }) => tag));
  return blocks.filter(({ language }) => withFolder.has(language)).flatMap(misnamedIn);
}

/** Leaves out lessons that share an id, which is another error: their file names may be right. */
function misnamedIn(block: BlockEntry): Diagnostic[] {
  const lessons = ownLessons(block);
  const ids = lessons.map(({ id }) => id);
  return lessons
    .filter(({ file, id }) => posix.basename(file, '.md') !== id && ids.indexOf(id) === ids.lastIndexOf(id))
    .map(({ file, id }) => diagnostic('file-name-other', file, fileStart, { id }));
}

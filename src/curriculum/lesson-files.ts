import { contentFolders, foldersOutside } from './content-folders.ts';
import { openFolders } from './folders.ts';
import { findLessons, type LessonFile } from './layout.ts';
import { readSettings } from './settings.ts';

/**
 * Every lesson file of a content root, of blocks that are shown and of those that are not. What is wrong with the folders
 * is left for the reading of the whole curriculum to say.
 * @param root absolute path
 */
export function lessonFiles(root: string): LessonFile[] {
  const settings = readSettings(root, []);
  const places = contentFolders(root, settings, []);
  const folders = openFolders(root, foldersOutside(root, places), []);
  return findLessons({ root, folders, contentFolders: places, settings }, []).flatMap(({ lessons }) => lessons);
}

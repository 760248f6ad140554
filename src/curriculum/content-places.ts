import { contentFolders, foldersOutside } from './content-folders.ts';
import { openFolders } from './folders.ts';
import { findLessons, type ContentLayout, type LanguageFolder, type LessonFile } from './layout.ts';
import { readSettings } from './read-settings.ts';

/** Where everything lies in a content root, before any lesson is read. */
export interface ContentPlaces extends ContentLayout {
  /** The default language first; one without a path in a bare folder of lessons. */
  readonly languages: readonly LanguageFolder[];
}

/**
 * Finds out where everything lies in a content root. What is wrong with the folders is left for the reading of the whole
 * curriculum to say.
 * @param root absolute path
 */
export function findPlaces(root: string): ContentPlaces {
  const settings = readSettings(root, []);
  const places = contentFolders(root, settings, []);
  const folders = openFolders(root, foldersOutside(root, places), []);
  const layout = { root, folders, contentFolders: places, settings };
  return { ...layout, languages: findLessons(layout, []) };
}

/** Every lesson file of a content root, of blocks that are shown and of those that are not. */
export function lessonFiles(root: string): LessonFile[] {
  return findPlaces(root).languages.flatMap(({ lessons }) => lessons);
}

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { contentFolders, foldersOutside } from './content-folders.ts';
import { openFolders } from './folders.ts';
import { findLessons, type ContentLayout, type LanguageFolder, type LessonFile } from './layout.ts';
import { readSettings } from './read-settings.ts';

/** The settings, folders and lesson files of a content root. No lesson has been read yet. */
export interface LocatedContent extends ContentLayout {
  /** The default language first. A bare folder of lessons has one language without a path. */
  readonly languages: readonly LanguageFolder[];
}

/**
 * Finds the folders and lesson files of a content root.
 * @param root absolute path
 * @param diagnostics receives the problems of settings and folders; by default they are dropped
 */
export function locateContent(root: string, diagnostics: Diagnostic[] = []): LocatedContent {
  const settings = readSettings(root, diagnostics);
  const named = contentFolders(root, settings, diagnostics);
  const folders = openFolders(root, foldersOutside(root, named), diagnostics);
  const layout = { root, folders, contentFolders: named, settings };
  return { ...layout, languages: findLessons(layout, diagnostics) };
}

/** Every lesson file of a content root, in the order in which they are read, whether its block is shown or not. */
export function lessonFiles(root: string): LessonFile[] {
  return locateContent(root).languages.flatMap(({ lessons }) => lessons);
}

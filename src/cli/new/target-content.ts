import { join, resolve } from 'node:path';
import { readBlockStructure, type BlockStructure } from '../../curriculum/block-structure.ts';
import { locateContent, type LocatedContent } from '../../curriculum/locate-content.ts';
import type { LanguageFolder } from '../../curriculum/layout.ts';
import { contentRoot } from '../open-content.ts';
import type { FileChange } from './files.ts';
import { appendChange } from './json.ts';

/** A content root that something is added to. */
export interface TargetContent extends LocatedContent {
  /** The default language, in which new things are written. */
  readonly language: LanguageFolder;
}

/** Opens a content folder to add something. @throws UsageError when it is not there */
export function openTarget(content: string): TargetContent {
  const places = locateContent(contentRoot(content));
  const [language] = places.languages;
  if (!language) throw new Error('a content root has a language, if only that of a bare folder');
  return { ...places, language };
}

/** Name of the folder, or of the file, with the introductions of a language. */
export function introductionsOf({ language }: LanguageFolder): string {
  return language.folder || 'english';
}

/** The names of the blocks that any language has. */
export function blockNames({ languages }: LocatedContent): string[] {
  return [...new Set(languages.flatMap(({ lessons }) => lessons.map(({ block }) => block)))];
}

/** What a structure file says of a block; nothing where there is none. */
export function structureOf(block: string, { root, contentFolders, folders, languages }: LocatedContent) {
  const { structure, challenges } = contentFolders;
  const blockFolders = languages.map(({ path }) => (path === undefined ? root : join(path, 'blocks')));
  const older = [...challenges.map((folder) => join(folder, '_meta')), ...blockFolders];
  return readBlockStructure(block, { structure, older, nameOf: folders.nameOf }, []);
}

/**
 * The change that puts a lesson last in the order of its block.
 * @param hasOthers whether the block has lessons already: an empty list leaves their order to their names then
 */
export function lessonOrderChange(
  structure: BlockStructure | undefined,
  { id, title }: { readonly id: string; readonly title: string },
  hasOthers: boolean,
  root: string,
): FileChange[] {
  if (!structure || (hasOthers && structure.order.length === 0)) return [];
  return [appendChange(resolve(root, structure.file), ['challengeOrder'], structure.order, { id, title })];
}

import { join, resolve } from 'node:path';
import { readBlockStructure, type BlockStructure } from '../../curriculum/block-structure.ts';
import { locateContent, type LocatedContent } from '../../curriculum/locate-content.ts';
import type { LanguageFolder } from '../../curriculum/layout.ts';
import { contentRoot } from '../open-content.ts';
import type { FileChange } from './files.ts';
import { appendChange } from './json.ts';

/** The content root that `hornbook new` adds to. */
export interface TargetContent extends LocatedContent {
  /** The default language, in which new lessons are written. */
  readonly language: LanguageFolder;
}

/** Locates the content of a folder to add to it. @throws UsageError when the folder does not exist */
export function openTarget(content: string): TargetContent {
  const located = locateContent(contentRoot(content));
  const [language] = located.languages;
  if (!language) throw new Error('A content root has at least one language.');
  return { ...located, language };
}

/** The name of the introductions of a language: of their folder, or of their file. */
export function introductionsOf({ language }: LanguageFolder): string {
  return language.folder || 'english';
}

/** The names of the blocks of all languages. */
export function blockNames({ languages }: LocatedContent): string[] {
  return [...new Set(languages.flatMap(({ lessons }) => lessons.map(({ block }) => block)))];
}

/** Reads the structure file of a block, if there is one. */
export function blockStructureOf(block: string, { root, contentFolders, folders, languages }: LocatedContent) {
  const { structure, challenges } = contentFolders;
  const blockFolders = languages.map(({ path }) => (path === undefined ? root : join(path, 'blocks')));
  const older = [...challenges.map((folder) => join(folder, '_meta')), ...blockFolders];
  return readBlockStructure(block, { structure, older, nameOf: folders.nameOf }, []);
}

/**
 * Returns the change that adds a lesson to the end of its block's order.
 * @param hasOthers whether the block already has lessons; if it has, an empty order means that their names order them
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

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { titleOfName } from '../../curriculum/headings.ts';
import { foldersOfOtherUse } from '../../curriculum/layout.ts';
import { UsageError } from '../errors.ts';
import type { FileChange } from './files.ts';
import { jsonFile } from './json.ts';
import { lessonText, type NewLesson } from './lesson-text.ts';
import { courseChange, courseFor, introductionChange } from './listing.ts';
import { newId, singleLine, requireBlockName } from './naming.ts';
import { blockNames, openTarget, lessonOrderChange, blockStructureOf, type TargetContent } from './target-content.ts';

export interface NewBlockOptions {
  readonly content: string;
  /** Title of the block. By default, derived from its name. */
  readonly title?: string | undefined;
  /** Name of a course. Optional if there is only one. */
  readonly course?: string | undefined;
}

/**
 * Returns the file changes for a new block with one lesson at the end of its course.
 * @param name folder name of the block, which is part of its URL
 * @throws UsageError when the name is not allowed or in use, or when the course is ambiguous
 */
export function newBlock(name: string, options: NewBlockOptions): FileChange[] {
  const target = openTarget(options.content);
  requireFree(name, target);
  const title = options.title === undefined ? titleOfName(name) : singleLine(options.title);
  const course = courseFor(options.course, target);
  const lesson = firstLesson();
  const { path, language } = target.language;
  const folder = path === undefined ? join(target.root, name) : join(path, 'blocks', name);
  const introduction = introductionChange(course, name, title, target);
  const changes = [
    ...introduction,
    ...courseChange(course, name, target),
    ...structureChange(name, lesson, introduction.length === 0 ? title : undefined, target),
  ];
  if (options.title !== undefined && changes.length === 0) {
    throw new UsageError(
      'A block in a plain folder cannot have a title, because its title is the folder name. Leave out --title.',
    );
  }
  const file = join(folder, `${lesson.id}.md`);
  return [{ file, text: lessonText('lecture', lesson, language.tag), isNew: true }, ...changes];
}

/** The first lesson of a new block. A block without lessons is not shown. */
export function firstLesson(): NewLesson {
  return { id: newId(), title: 'Introduction', dashedName: 'introduction' };
}

/**
 * The content of a new file in `structure/blocks/` (see format.md#structure-files).
 * @param title only if there are no introductions to hold it
 */
export function blockStructure(name: string, { id, title: lesson }: NewLesson, title?: string) {
  return {
    ...(title === undefined ? {} : { name: title }),
    dashedName: name,
    blockLayout: 'challenge-list',
    isUpcomingChange: false,
    challengeOrder: [{ id, title: lesson }],
  };
}

/** Creates or changes the file that orders the lessons of a block. Changes nothing if the site has no such files. */
function structureChange(
  name: string,
  lesson: NewLesson,
  title: string | undefined,
  target: TargetContent,
): FileChange[] {
  const known = blockStructureOf(name, target);
  if (known) return lessonOrderChange(known, lesson, false, target.root);
  const { structure } = target.contentFolders;
  if (!existsSync(structure)) return [];
  return [jsonFile(join(structure, 'blocks', `${name}.json`), blockStructure(name, lesson, title))];
}

function requireFree(name: string, target: TargetContent): void {
  const tags = target.languages.map(({ language }) => language.tag);
  requireBlockName(name, tags);
  if (target.language.path === undefined && foldersOfOtherUse(target).has(name)) {
    throw new UsageError(`“${name}” cannot be the name of a block, because that folder holds other content.`);
  }
  const same = blockNames(target).find((block) => block.toLowerCase() === name.toLowerCase());
  if (same === undefined) return;
  throw new UsageError(
    `The block “${same}” already exists. Add a lesson to it with: npx hornbook new lesson TITLE --block ${same}`,
  );
}

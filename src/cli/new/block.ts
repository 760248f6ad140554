import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { titleOfName } from '../../curriculum/headings.ts';
import { foldersOfOtherUse } from '../../curriculum/layout.ts';
import { UsageError } from '../errors.ts';
import type { FileChange } from './files.ts';
import { jsonFile } from './json.ts';
import { lessonText, type NewLesson } from './lesson-text.ts';
import { courseChange, courseFor, introductionChange } from './listing.ts';
import { newId, oneLine, requireBlockName } from './naming.ts';
import { blockNames, openTarget, lessonOrderChange, structureOf, type TargetContent } from './target-content.ts';

export interface NewBlockOptions {
  readonly content: string;
  /** What learners read; made of the name where it is left out. */
  readonly title?: string | undefined;
  /** Name of a course; may be left out where there is only one. */
  readonly course?: string | undefined;
}

/**
 * What has to be written for a new block, last in its course, with a first lesson in it.
 * @param name of its folder, which is a part of its address
 * @throws UsageError when it cannot have that name or has it already, or when its course is not clear
 */
export function newBlock(name: string, options: NewBlockOptions): FileChange[] {
  const places = openTarget(options.content);
  requireFree(name, places);
  const title = options.title === undefined ? titleOfName(name) : oneLine(options.title);
  const course = courseFor(options.course, places);
  const lesson = firstLesson();
  const { path, language } = places.language;
  const folder = path === undefined ? join(places.root, name) : join(path, 'blocks', name);
  const introduction = introductionChange(course, name, title, places);
  const changes = [
    ...introduction,
    ...courseChange(course, name, places),
    ...structureChange(name, lesson, introduction.length === 0 ? title : undefined, places),
  ];
  if (options.title !== undefined && changes.length === 0) {
    throw new UsageError('A title has no place here: the blocks of plain folders are called by their folders’ names.');
  }
  const file = join(folder, `${lesson.id}.md`);
  return [{ file, text: lessonText('lecture', lesson, language.tag), isNew: true }, ...changes];
}

/** The lesson that a block begins with, since a block without a lesson is not shown. */
export function firstLesson(): NewLesson {
  return { id: newId(), title: 'Introduction', dashedName: 'introduction' };
}

/**
 * The value of a new file in `structure/blocks/` (FORMAT 7).
 * @param title where no introductions have it
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

/** The file that orders the lessons of a block, new or changed; nothing where blocks have none. */
function structureChange(
  name: string,
  lesson: NewLesson,
  title: string | undefined,
  places: TargetContent,
): FileChange[] {
  const known = structureOf(name, places);
  if (known) return lessonOrderChange(known, lesson, false, places.root);
  const { structure } = places.contentFolders;
  if (!existsSync(structure)) return [];
  return [jsonFile(join(structure, 'blocks', `${name}.json`), blockStructure(name, lesson, title))];
}

function requireFree(name: string, places: TargetContent): void {
  const tags = places.languages.map(({ language }) => language.tag);
  requireBlockName(name, tags);
  if (places.language.path === undefined && foldersOfOtherUse(places).has(name)) {
    throw new UsageError(`“${name}” cannot be the name of a block: that folder is for other parts of the content.`);
  }
  const same = blockNames(places).find((block) => block.toLowerCase() === name.toLowerCase());
  if (same === undefined) return;
  throw new UsageError(
    `There is a block “${same}” already. Add to it with: npx hornbook new lesson TITLE --block ${same}`,
  );
}

import { dirname, join } from 'node:path';
import { LessonIndex } from '../../curriculum/lesson-index.ts';
import { perhapsMeant } from '../../diagnostics/did-you-mean.ts';
import { someOf } from '../../diagnostics/some-of.ts';
import { UsageError } from '../errors.ts';
import type { FileChange } from './files.ts';
import { lessonText, type NewLessonType } from './lesson-text.ts';
import { availableName, newId, oneLine } from './naming.ts';
import { openTarget, lessonOrderChange, structureOf, type TargetContent } from './target-content.ts';

export interface NewLessonOptions {
  readonly content: string;
  /** Name of a block; may be left out where there is only one. */
  readonly block?: string | undefined;
  readonly type: NewLessonType;
}

/**
 * What has to be written for a new lesson at the end of a block.
 * @throws UsageError when it is not clear where it belongs, or when the block has a lesson with that title
 */
export function newLesson(title: string, { content, block: named, type }: NewLessonOptions): FileChange[] {
  const places = openTarget(content);
  const block = blockFor(named, places);
  const files = places.language.lessons.filter((lesson) => lesson.block === block);
  const [neighbour] = files;
  if (!neighbour) throw new UsageError(`The block “${block}” has no lesson in the default language yet.`);

  const index = new LessonIndex();
  const lessons = files.map((file) => index.read(file).entry);
  const own = { id: newId(), title: oneLine(title) };
  const same = lessons.find((lesson) => lesson.title === own.title);
  if (same) throw new UsageError(`The block “${block}” has a lesson “${own.title}” already: ${same.file}`);
  const dashedName = availableName(
    own.title,
    'lesson',
    lessons.map(({ name }) => name.toLowerCase()),
  );
  const text = lessonText(type, { ...own, dashedName }, places.language.language.tag);
  return [
    { file: join(dirname(neighbour.file), `${own.id}.md`), text, isNew: true },
    ...lessonOrderChange(structureOf(block, places), own, true, places.root),
  ];
}

/** The block that was named, or the only one. */
function blockFor(named: string | undefined, { language }: TargetContent): string {
  const names = [...new Set(language.lessons.map(({ block }) => block))];
  const [only, ...others] = names;
  if (only === undefined) throw new UsageError('There is no block yet. Make one with: npx hornbook new block NAME');
  if (named === undefined && others.length > 0) {
    throw new UsageError(`Say which block the lesson belongs to, with --block NAME: ${someOf(names, 12)}`);
  }
  const block = named ?? only;
  if (names.includes(block)) return block;
  throw new UsageError(
    `There is no block “${block}”${perhapsMeant(block, names)}. Blocks are made with: npx hornbook new block NAME`,
  );
}

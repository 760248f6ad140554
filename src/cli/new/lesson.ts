import { dirname, join } from 'node:path';
import { LessonIndex } from '../../curriculum/lesson-index.ts';
import { suggestion } from '../../diagnostics/did-you-mean.ts';
import { listNames } from '../../diagnostics/list-names.ts';
import { UsageError } from '../errors.ts';
import type { FileChange } from './files.ts';
import { lessonText, type NewLessonType } from './lesson-text.ts';
import { availableName, newId, singleLine } from './naming.ts';
import { openTarget, lessonOrderChange, blockStructureOf, type TargetContent } from './target-content.ts';

export interface NewLessonOptions {
  readonly content: string;
  /** Name of a block. Optional if there is only one. */
  readonly block?: string | undefined;
  readonly type: NewLessonType;
}

/**
 * Returns the file changes for a new lesson at the end of a block.
 * @throws UsageError when its block is ambiguous, or when the block has a lesson with the same title
 */
export function newLesson(title: string, { content, block: named, type }: NewLessonOptions): FileChange[] {
  const target = openTarget(content);
  const block = blockFor(named, target);
  const files = target.language.lessons.filter((lesson) => lesson.block === block);
  const [neighbour] = files;
  if (!neighbour) throw new UsageError(`The block “${block}” has no lesson in the default language.`);

  const index = new LessonIndex();
  const lessons = files.map((file) => index.read(file).entry);
  const own = { id: newId(), title: singleLine(title) };
  const same = lessons.find((lesson) => lesson.title === own.title);
  if (same) throw new UsageError(`The block “${block}” already has a lesson “${own.title}”: ${same.file}`);
  const dashedName = availableName(
    own.title,
    'lesson',
    lessons.map(({ name }) => name.toLowerCase()),
  );
  const text = lessonText(type, { ...own, dashedName }, target.language.language.tag);
  return [
    { file: join(dirname(neighbour.file), `${own.id}.md`), text, isNew: true },
    ...lessonOrderChange(blockStructureOf(block, target), own, true, target.root),
  ];
}

/** The named block, or the only one. */
function blockFor(named: string | undefined, { language }: TargetContent): string {
  const names = [...new Set(language.lessons.map(({ block }) => block))];
  const [only, ...others] = names;
  if (only === undefined) throw new UsageError('There is no block yet. Create one with: npx hornbook new block NAME');
  if (named === undefined && others.length > 0) {
    throw new UsageError(`Choose the block of the lesson with --block NAME. Blocks: ${listNames(names, 12)}`);
  }
  const block = named ?? only;
  if (names.includes(block)) return block;
  throw new UsageError(
    `Unknown block “${block}”${suggestion(block, names)}. Create a block with: npx hornbook new block NAME`,
  );
}

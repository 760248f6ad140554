import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { titleOfName } from '../../curriculum/headings.ts';
import { settingsFile, settingsShape } from '../../model/settings.ts';
import { UsageError } from '../errors.ts';
import { blockStructure, firstLesson } from './block.ts';
import { fromHere, type FileChange } from './files.ts';
import { jsonFile } from './json.ts';
import { lessonText } from './lesson-text.ts';
import { availableName, singleLine } from './naming.ts';

export interface NewCourseOptions {
  /** Title of the course. By default, derived from the folder name. */
  readonly title?: string | undefined;
}

const language = { folder: 'english', tag: 'en', name: 'English' };
const block = 'first-steps';

/**
 * Returns the files of a new site with one course: settings, structure, introductions, and a block with one lesson.
 * @param folder content folder, created if it does not exist
 * @throws UsageError when the folder is not empty
 */
export function newCourse(folder: string, options: NewCourseOptions): FileChange[] {
  const root = resolve(folder);
  requireEmpty(root);
  const title = options.title === undefined ? titleOfName(basename(root)) : singleLine(options.title);
  const course = availableName(basename(root), 'course', []);
  const lesson = firstLesson();
  const blockTitle = titleOfName(block);
  const introduction = { title, intro: [], blocks: { [block]: { title: blockTitle, intro: [] } } };
  return [
    { file: join(root, settingsFile), text: settings(course, title), isNew: true },
    {
      file: join(root, 'challenges', language.folder, 'blocks', block, `${lesson.id}.md`),
      text: lessonText('lecture', lesson, language.tag),
      isNew: true,
    },
    jsonFile(join(root, 'intro', `${language.folder}.json`), { [course]: introduction }),
    jsonFile(join(root, 'structure/curriculum.json'), { superblocks: [course], certifications: [] }),
    jsonFile(join(root, 'structure/superblocks', `${course}.json`), { blocks: [block] }),
    jsonFile(join(root, 'structure/blocks', `${block}.json`), blockStructure(block, lesson)),
  ];
}

/** The text of `site.yml`. Its id keeps learners' progress apart from other sites (see architecture.md#identity). */
function settings(course: string, title: string): string {
  const id = course.slice(0, 63);
  return `# ${settingsShape.shape.id.description ?? ''}\n${stringify({ id, title, languages: [language] }, { lineWidth: 0 })}`;
}

function requireEmpty(root: string): void {
  const stat = statSync(root, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) throw new UsageError(`${fromHere(root)} is a file. Choose a folder for the new course.`);
  if (readdirSync(root).length === 0) return;
  throw new UsageError(`The folder ${fromHere(root)} is not empty. Choose an empty or new folder.`);
}

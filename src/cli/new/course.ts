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
import { availableName, oneLine } from './naming.ts';

export interface NewCourseOptions {
  /** What learners read; made of the folder's name where it is left out. */
  readonly title?: string | undefined;
}

const language = { folder: 'english', tag: 'en', name: 'English' };
const block = 'first-steps';

/**
 * What has to be written for a new site of one course: settings, structure, introductions, and a block with a lesson.
 * @param folder of its content; made where it is not there
 * @throws UsageError when something is in that folder
 */
export function newCourse(folder: string, options: NewCourseOptions): FileChange[] {
  const root = resolve(folder);
  requireEmpty(root);
  const title = options.title === undefined ? titleOfName(basename(root)) : oneLine(options.title);
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

/** `site.yml`, whose id tells the progress of its learners from that of other sites (DESIGN 3). */
function settings(course: string, title: string): string {
  const id = course.slice(0, 63);
  return `# ${settingsShape.shape.id.description ?? ''}\n${stringify({ id, title, languages: [language] }, { lineWidth: 0 })}`;
}

function requireEmpty(root: string): void {
  const stat = statSync(root, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) throw new UsageError(`${fromHere(root)} is a file. Name a folder for the new course.`);
  if (readdirSync(root).length === 0) return;
  throw new UsageError(
    `There is something in ${fromHere(root)} already. Name a folder that is empty or not there yet.`,
  );
}

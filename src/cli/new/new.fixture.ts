import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lessonFile, temporaryFolder } from '../../curriculum/content-root.fixture.ts';
import { idOf } from '../../model/entries.fixture.ts';
import { CurriculumSource } from '../../curriculum/source.ts';
import { newCourse } from './course.ts';
import { writeChanges } from './files.ts';

/** The text of a file of a content root. */
export const read = (root: string, file: string) => readFileSync(join(root, file), 'utf8');
/** The value of a JSON file of a content root. */
export const json = (root: string, file: string): unknown => JSON.parse(read(root, file));
/** Reads a content root. */
export const curriculum = (root: string) => new CurriculumSource(root, { allowMdx: false }).current;

/** The errors and warnings of a content root. */
export function faults(root: string): string[] {
  return curriculum(root)
    .diagnostics.filter(({ severity }) => severity !== 'info')
    .map(({ code, file }) => `${code} ${file}`);
}

/** The titles of a block's lessons in the default language, in order. */
export function titles(root: string, name: string): string[] | undefined {
  const { blocks, site } = curriculum(root);
  const block = blocks.find((own) => own.name === name && own.language === site.languages[0]?.tag);
  return block?.lessons.map(({ title }) => title);
}

/** A new site with one course. */
export function site(title?: string): string {
  const root = join(temporaryFolder(), 'my-course');
  writeChanges(newCourse(root, { title }));
  return root;
}

/** A small site in freeCodeCamp's layout. */
export const upstream = {
  [`challenges/english/blocks/knots/${idOf(1)}.md`]: lessonFile(1),
  'structure/curriculum.json': '{"superblocks": ["ropes"], "certifications": []}\n',
  'structure/superblocks/ropes.json': '{\n\t"blocks": ["knots"]\n}\n',
  'structure/blocks/knots.json': `{\n\t"challengeOrder": [{ "id": "${idOf(1)}", "title": "Lesson 1" }]\n}\n`,
  'intro/english.json':
    '{\n\t"ropes": { "title": "Ropes", "blocks": { "knots": { "title": "Knots", "intro": [] } } }\n}\n',
};

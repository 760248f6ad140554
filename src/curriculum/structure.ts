import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { reporter, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Folders } from './folders.ts';
import { onDisk } from './disk-names.ts';
import { readJsonFile, type JsonFile } from './json-file.ts';

/** The structure file of a course (see format.md#structure-files). A flat course is one unnamed module in one unnamed chapter. */
export interface CourseStructure {
  readonly name: string;
  readonly isUpcoming: boolean;
  readonly chapters: readonly ChapterStructure[];
}

export interface ChapterStructure {
  readonly name?: string | undefined;
  readonly isUpcoming: boolean;
  readonly modules: readonly ModuleStructure[];
}

export interface ModuleStructure {
  readonly name?: string | undefined;
  readonly isUpcoming: boolean;
  /** Names of blocks. A course lists each block once. */
  readonly blocks: readonly string[];
}

/** The input for reading the structure files. */
export interface StructureSource {
  /** Absolute path of the folder of structure files. */
  readonly structure: string;
  readonly folders: Folders;
  /** Names of the blocks that at least one language has. */
  readonly blocks: ReadonlySet<string>;
  /** Blocks of courses without a structure file, in menu order, as other files list them. */
  readonly derived: ReadonlyMap<string, readonly string[]>;
}

const curriculumShape = z.looseObject({ superblocks: z.array(z.string()) });

const blockList = z.array(
  z
    .union([z.string(), z.looseObject({ dashedName: z.string() })], { error: 'must be the name of a block' })
    .transform((block) => (typeof block === 'string' ? block : block.dashedName)),
);

const moduleShape = z.looseObject({
  dashedName: z.string().optional(),
  comingSoon: z.boolean().default(false),
  blocks: blockList.default([]),
});

const chapterShape = z.looseObject({
  dashedName: z.string().optional(),
  comingSoon: z.boolean().default(false),
  modules: z.array(moduleShape).default([]),
});

/** The shape of a course file, `structure/superblocks/<course>.json`. */
export const superblockShape = z.looseObject({
  isUpcomingChange: z.boolean().default(false),
  blocks: blockList.optional(),
  chapters: z.array(chapterShape).optional(),
});

/**
 * Returns the courses in menu order, as `curriculum.json` lists them. Without that file, it returns the courses that have a
 * structure file, by name, or else the courses that other files mention.
 */
export function readCourses(source: StructureSource, diagnostics: Diagnostic[]): CourseStructure[] {
  const { structure, folders, derived } = source;
  const list = join(structure, 'curriculum.json');
  const curriculum = readJsonFile(list, folders.nameOf(list), curriculumShape, diagnostics);
  const files = folders
    .list(join(structure, 'superblocks'))
    .filter(({ name, isFolder }) => !isFolder && name.endsWith('.json'))
    .map(({ name }) => name.normalize('NFC').slice(0, -'.json'.length));
  if (curriculum) return listedCourses(curriculum, files, source, diagnostics);
  if (files.length === 0) return [...derived].map(([name, blocks]) => flatCourse(name, blocks));
  return files.flatMap((name) => readCourse(name, files, source, diagnostics) ?? []);
}

function listedCourses(
  { value, name: list, placeOf }: JsonFile<z.infer<typeof curriculumShape>>,
  files: readonly string[],
  source: StructureSource,
  diagnostics: Diagnostic[],
): CourseStructure[] {
  const { superblocks } = value;
  const listed = new Set<string>();
  const names = new Set(superblocks);
  const unlisted = files.filter((name) => !names.has(name));
  for (const name of unlisted) {
    reporter(fileOf(name, source), diagnostics)('structure-course-unlisted', { line: 1, column: 1 }, { list });
  }
  const report = reporter(list, diagnostics);
  return superblocks.flatMap((course, index) => {
    const place = placeOf(['superblocks', index]);
    if (listed.has(course)) {
      report('structure-course-repeated', place, { course });
      return [];
    }
    listed.add(course);
    if (files.includes(course)) return readCourse(course, superblocks, source, diagnostics) ?? [];
    const blocks = source.derived.get(course);
    const instead = blocks ? 'its blocks are taken from other files' : 'it is left out';
    report('structure-course-missing', place, { course, path: fileOf(course, source), instead });
    return blocks ? [flatCourse(course, blocks)] : [];
  });
}

function fileOf(course: string, { structure, folders }: StructureSource): string {
  return folders.nameOf(join(structure, 'superblocks', `${course}.json`));
}

function flatCourse(name: string, blocks: readonly string[]): CourseStructure {
  return { name, isUpcoming: false, chapters: [{ isUpcoming: false, modules: [{ isUpcoming: false, blocks }] }] };
}

/** @param courses names of all courses, which a course must not list as blocks unless there is a block of the same name */
function readCourse(
  name: string,
  courses: readonly string[],
  source: StructureSource,
  diagnostics: Diagnostic[],
): CourseStructure | undefined {
  const path = onDisk(source.structure, `superblocks/${name}.json`);
  const file = readJsonFile(path, source.folders.nameOf(path), superblockShape, diagnostics);
  if (!file) return undefined;
  const { value, placeOf } = file;
  const report = reporter(file.name, diagnostics);
  const seen = new Set<string>();
  /** The existing blocks of a list. Reports the others at their position under the path `at`. */
  const present = (blocks: readonly string[], at: readonly PropertyKey[]) =>
    blocks.filter((block, index) => {
      const place = placeOf([...at, index]);
      const isFirst = !seen.has(block);
      seen.add(block);
      if (!isFirst) report('structure-block-repeated', place, { block });
      else if (!source.blocks.has(block) && courses.includes(block) && !isAlsoBlock(block, source)) {
        report('structure-course-nested', place, { course: block });
      } else if (!source.blocks.has(block)) report('structure-block-missing', place, { block });
      return isFirst && source.blocks.has(block);
    });

  const flat = flatCourse(name, present(value.blocks ?? [], ['blocks'])).chapters;
  const chapters = (value.chapters ?? []).map((chapter, chapterIndex) => ({
    name: chapter.dashedName,
    isUpcoming: chapter.comingSoon,
    modules: chapter.modules.map((module, moduleIndex) => ({
      name: module.dashedName,
      isUpcoming: module.comingSoon,
      blocks: present(module.blocks, ['chapters', chapterIndex, 'modules', moduleIndex, 'blocks']),
    })),
  }));
  return { name, isUpcoming: value.isUpcomingChange, chapters: [...(value.blocks ? flat : []), ...chapters] };
}

/** True if a course has the name of a block: the block has a structure file, or is one of the blocks of that course. */
function isAlsoBlock(name: string, { structure, folders }: StructureSource): boolean {
  const file = (folder: string) => join(structure, folder, `${name}.json`);
  if (existsSync(file('blocks'))) return true;
  const course = readJsonFile(file('superblocks'), folders.nameOf(file('superblocks')), superblockShape, []);
  const { blocks = [], chapters = [] } = course?.value ?? {};
  return [...blocks, ...chapters.flatMap(({ modules }) => modules.flatMap((module) => module.blocks))].includes(name);
}

/** The names of the blocks of a course, in order. */
export function blocksOfStructure({ chapters }: CourseStructure): string[] {
  return chapters.flatMap(({ modules }) => modules.flatMap(({ blocks }) => blocks));
}

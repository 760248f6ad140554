import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { introductionFiles, readIntroductions } from '../../curriculum/introductions.ts';
import { superblockShape } from '../../curriculum/structure.ts';
import { suggestion } from '../../diagnostics/did-you-mean.ts';
import { listNames } from '../../diagnostics/list-names.ts';
import { courseName } from '../../model/course-names.ts';
import { UsageError } from '../errors.ts';
import type { FileChange } from './files.ts';
import { appendChange, jsonChange, readJsonToChange } from './json.ts';
import { introductionsOf, type TargetContent } from './target-content.ts';

/** The part of an introductions file that is needed to add a block (see format.md#structure-files). */
const introductionShape = z.record(z.string(), z.looseObject({ blocks: z.record(z.string(), z.unknown()).optional() }));

/**
 * Returns the course of a new block: the named one or the only one. Returns nothing if there are no courses.
 * @throws UsageError when the name is unknown, or missing although there are several courses
 */
export function courseFor(named: string | undefined, target: TargetContent): string | undefined {
  const names = courseNames(target);
  const [only, ...others] = names;
  if (named === undefined && others.length > 0) {
    throw new UsageError(`Choose the course of the block with --course NAME. Courses: ${listNames(names, 12)}`);
  }
  if (named === undefined || names.includes(named)) return named ?? only;
  throw new UsageError(`Unknown course “${named}”${suggestion(named, names)}. Choose one of: ${listNames(names, 12)}`);
}

/** The courses with a structure file, or else the courses in the introductions. */
function courseNames({ folders, contentFolders, language }: TargetContent): string[] {
  const files = folders.list(join(contentFolders.structure, 'superblocks'));
  const names = files.filter(({ name }) => name.endsWith('.json')).map(({ name }) => name.slice(0, -'.json'.length));
  if (names.length > 0) return names;
  return [...readIntroductions(contentFolders.intro, introductionsOf(language), folders, []).keys()];
}

/** Returns the change that adds a block to the end of its course, or of its last module. */
export function courseChange(
  course: string | undefined,
  block: string,
  { contentFolders }: TargetContent,
): FileChange[] {
  const file = join(contentFolders.structure, 'superblocks', `${course ?? ''}.json`);
  if (course === undefined || !existsSync(file)) return [];
  const { value } = readJsonToChange(file, superblockShape);
  const { blocks, chapters = [] } = value;
  const all = [...(blocks ?? []), ...chapters.flatMap(({ modules }) => modules.flatMap((module) => module.blocks))];
  if (all.includes(block)) return [];
  const chapter = chapters.findLastIndex(({ modules }) => modules.length > 0);
  const modules = chapters[chapter]?.modules ?? [];
  const last = modules.length - 1;
  const isFlat = blocks !== undefined || last < 0;
  const path = isFlat ? ['blocks'] : ['chapters', chapter, 'modules', last, 'blocks'];
  return [appendChange(file, path, (isFlat ? blocks : modules[last]?.blocks) ?? [], block)];
}

/** Returns the change that adds the title of a block to the introductions of the default language. */
export function introductionChange(
  course: string | undefined,
  block: string,
  title: string,
  target: TargetContent,
): FileChange[] {
  const found = introductions(target);
  if (!found || course === undefined) return [];
  const key = Object.keys(found.value).find((name) => courseName(name) === course) ?? course;
  if (found.value[key]?.blocks?.[block] !== undefined) return [];
  return [jsonChange(found.file, [key, 'blocks', block], { title, intro: [] })];
}

/** The introductions of the default language. */
function introductions({ contentFolders, language }: TargetContent) {
  const file = introductionFiles(contentFolders.intro, introductionsOf(language)).find((path) => existsSync(path));
  return file === undefined ? undefined : { file, ...readJsonToChange(file, introductionShape) };
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { introductionFiles, readIntroductions } from '../../curriculum/introductions.ts';
import { superblockShape } from '../../curriculum/structure.ts';
import { perhapsMeant } from '../../diagnostics/did-you-mean.ts';
import { someOf } from '../../diagnostics/some-of.ts';
import { courseName } from '../../model/course-names.ts';
import { UsageError } from '../errors.ts';
import type { FileChange } from './files.ts';
import { appendChange, jsonChange, readJsonToChange } from './json.ts';
import { introductionsOf, type TargetContent } from './target-content.ts';

/** What has to be known of introductions to put a block into them (FORMAT 7). */
const introductionShape = z.record(z.string(), z.looseObject({ blocks: z.record(z.string(), z.unknown()).optional() }));

/**
 * The course that a new block belongs to: the one that was named, or the only one; nothing where there are no courses.
 * @throws UsageError when there are several, or none of that name
 */
export function courseFor(named: string | undefined, places: TargetContent): string | undefined {
  const names = courseNames(places);
  const [only, ...others] = names;
  if (named === undefined && others.length > 0) {
    throw new UsageError(`Say which course the block belongs to, with --course NAME: ${someOf(names, 12)}`);
  }
  if (named === undefined || names.includes(named)) return named ?? only;
  throw new UsageError(`There is no course “${named}”${perhapsMeant(named, names)}.`);
}

/** The courses that have a file; where none has, those that the introductions tell of. */
function courseNames({ folders, contentFolders, language }: TargetContent): string[] {
  const files = folders.list(join(contentFolders.structure, 'superblocks'));
  const names = files.filter(({ name }) => name.endsWith('.json')).map(({ name }) => name.slice(0, -'.json'.length));
  if (names.length > 0) return names;
  return [...readIntroductions(contentFolders.intro, introductionsOf(language), folders, []).keys()];
}

/** The change that puts a block last in its course: of several modules, into the last one. */
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

/** The change that gives a block its title in the introductions of the default language. */
export function introductionChange(
  course: string | undefined,
  block: string,
  title: string,
  places: TargetContent,
): FileChange[] {
  const found = introductions(places);
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

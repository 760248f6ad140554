import { hasErrors, inReadingOrder, diagnostic, fileStart, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { directionOf, type Language } from '../site/languages.ts';
import type { BlockEntry, CourseEntry, Curriculum, FreePageEntry, LanguageEntry, LessonEntry } from './entries.ts';
import { findAssets } from './assets.ts';
import { readCertificates, withCertificates } from './certificates.ts';
import { openFolders } from './folders.ts';
import { readFreePages } from './free-pages.ts';
import { readIntroductions, type Introductions } from './introductions.ts';
import { findLessons, type LanguageFolder } from './layout.ts';
import type { LessonIndex } from './lesson-index.ts';
import { checkNames } from './names.ts';
import { orderLessons } from './order.ts';
import { readSettings, type Settings } from './settings.ts';
import { readStructure, type Structure } from './structure.ts';

/** The course of all blocks that no course lists. */
export const unlistedCourse = 'more-lessons';

export interface ReadOptions {
  readonly allowMdx: boolean;
}

/**
 * Reads a content root: everything that pages need to know of one another, and everything that is wrong with it.
 * @param root absolute path
 * @param index remembers unchanged lessons from one reading to the next
 */
export function readCurriculum(root: string, index: LessonIndex, options: ReadOptions): Curriculum {
  const diagnostics: Diagnostic[] = [];
  const folders = openFolders(root, diagnostics);
  const settings = readSettings(root, diagnostics);
  const found = findLessons(root, folders, settings, diagnostics);
  const languages = found.map(({ language }, place) => languageEntry(language, place));
  const blockNames = [...new Set(found.flatMap(({ lessons }) => lessons.map(({ block }) => block)))];
  const structure = readStructure(root, blockNames, diagnostics);
  diagnostics.push(...missingBlocks(structure, blockNames));

  const courses: CourseEntry[] = [];
  const blocks: BlockEntry[] = [];
  const pages: FreePageEntry[] = [];
  for (const folder of found) {
    const introductions = readIntroductions(root, folder.language.folder, diagnostics);
    const own = readBlocks(folder, { settings, structure, introductions, index, diagnostics });
    blocks.push(...own);
    const certificates = readCertificates(root, folders, folder.language, diagnostics);
    courses.push(...withCertificates(coursesOf(folder.language.tag, own, structure, introductions), own, certificates));
    const free = readFreePages(root, folders, folder.language, options.allowMdx);
    pages.push(...free.pages);
    diagnostics.push(...free.diagnostics);
  }
  index.keepOnly(new Set(found.flatMap(({ lessons }) => lessons.map(({ file }) => file))));

  if (blocks.length === 0) {
    const place = found[0]?.language.folder ? 'challenges/' : 'this folder';
    diagnostics.push(diagnostic('lessons-missing', '.', fileStart, { folder: place }));
  }
  diagnostics.push(...checkNames(languages, courses, blocks, pages));
  const { id, title, description, url, repository, media } = settings;
  return {
    site: {
      id,
      title,
      languages,
      loadImages: media.images === 'load',
      assets: findAssets(root, folders),
      ...defined({ description, url, repository, audio: media.audio }),
    },
    courses,
    blocks: withFaults(blocks, diagnostics),
    pages,
    diagnostics: inReadingOrder(diagnostics),
  };
}

function missingBlocks({ courses }: Structure, found: readonly string[]): Diagnostic[] {
  const names = new Set(found);
  return courses.flatMap((course) =>
    course.blocks
      .filter((block) => !names.has(block))
      .map((block) => {
        const file = `structure/superblocks/${course.name}.json`;
        return diagnostic('structure-block-missing', file, fileStart, { block, folder: 'any language' });
      }),
  );
}

function languageEntry({ folder, tag, name }: Language, place: number): LanguageEntry {
  return { folder, tag, name, direction: directionOf(tag), prefix: place === 0 ? '' : `${tag.toLowerCase()}/` };
}

interface Reading {
  readonly settings: Settings;
  readonly structure: Structure;
  readonly introductions: Introductions;
  readonly index: LessonIndex;
  readonly diagnostics: Diagnostic[];
}

function readBlocks(
  { language, lessons }: LanguageFolder,
  { settings, structure, introductions, index, diagnostics }: Reading,
): BlockEntry[] {
  const byBlock = Map.groupBy(lessons, ({ block }) => block);
  return [...byBlock].map(([name, files]) => {
    const read = files.map((file) => index.read(file));
    for (const lesson of read) diagnostics.push(...lesson.diagnostics);
    const entries = read.map(({ entry }) => entry);
    const order = structure.blocks.get(name);
    const courses = coursesWith(name, structure);
    return {
      language: language.tag,
      name,
      title: introductions.blocks.get(name)?.title ?? order?.name ?? titleOfName(name),
      introduction: introductions.blocks.get(name)?.introduction ?? [],
      courses,
      math: settings.math.blocks.includes(name) || settings.math.courses.some((course) => courses.includes(course)),
      lessons: orderLessons(entries, order, diagnostics),
    };
  });
}

function coursesWith(block: string, structure: Structure): string[] {
  const names = structure.courses.filter(({ blocks }) => blocks.includes(block)).map(({ name }) => name);
  return names.length > 0 ? names : [unlistedCourse];
}

function coursesOf(
  language: string,
  blocks: readonly BlockEntry[],
  structure: Structure,
  introductions: Introductions,
): CourseEntry[] {
  const listed = structure.courses.map(({ name, blocks: names }) => ({
    language,
    name,
    title: introductions.courses.get(name)?.title ?? titleOfName(name),
    introduction: introductions.courses.get(name)?.introduction ?? [],
    blocks: names.filter((block) => blocks.some((other) => other.name === block)),
    certificates: [],
  }));
  const unlisted = blocks.filter(({ courses }) => courses.includes(unlistedCourse)).map(({ name }) => name);
  const rest = { language, name: unlistedCourse, introduction: [], blocks: unlisted, certificates: [] };
  return [...listed, rest].filter((course) => course.blocks.length > 0);
}

/** `http-and-caching` -> `Http and caching`: better than nothing where no intro file names a block. */
function titleOfName(name: string): string {
  const words = name.replace(/[-_]+/g, ' ').trim();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** Marks the lessons that a check over several files found at fault, so that a page can say so in their place. */
function withFaults(blocks: readonly BlockEntry[], diagnostics: readonly Diagnostic[]): BlockEntry[] {
  const byFile = Map.groupBy(diagnostics, ({ file }) => file);
  const marked = (lesson: LessonEntry): LessonEntry => {
    const faults = (byFile.get(lesson.file) ?? []).filter(({ severity }) => severity === 'error');
    return hasErrors(faults) ? { ...lesson, faults } : lesson;
  };
  return blocks.map((block) => ({ ...block, lessons: block.lessons.map(marked) }));
}

function defined<T extends object>(object: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never;
}

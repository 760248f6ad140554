import { join } from 'node:path';
import { z } from 'zod';
import { proseFacts } from '../challenge/facts.ts';
import { heavyPlace } from '../challenge/heavy.ts';
import type { PlaceOf } from '../challenge/json.ts';
import type { LocalLink } from '../challenge/local-links.ts';
import { reporter, type Diagnostic, type Place, type Report } from '../diagnostics/diagnostic.ts';
import { courseName } from '../model/course-names.ts';
import type { Folders } from './folders.ts';
import { readJsonFile, type JsonFile } from './json-file.ts';

/** Titles and introductions of one language by course, from `intro.json` (see format.md#structure-files). */
export type Introductions = ReadonlyMap<string, CourseIntroduction>;

export interface Introduction {
  readonly title?: string | undefined;
  /** Paragraphs of Markdown. */
  readonly introduction: readonly string[];
  /** A remark, for example when the part will be published. */
  readonly note?: string | undefined;
  /** The links in the paragraphs, each with the position of its paragraph in the file. */
  readonly links: readonly LocalLink[];
}

export interface CourseIntroduction extends Introduction {
  /** Path of the file as diagnostics name it. */
  readonly file: string;
  /** Paragraphs of Markdown that summarise the course. */
  readonly summary: readonly string[];
  /** In the order of the file. */
  readonly blocks: ReadonlyMap<string, Introduction>;
  readonly chapters: ReadonlyMap<string, Introduction>;
  readonly modules: ReadonlyMap<string, Introduction>;
  /** Returns the position of a block's introduction. */
  readonly placeOf: (block: string) => Place;
}

const paragraphs = z.array(z.string()).default([]);
const titles = z.record(z.string(), z.string()).default({});
const introduction = { title: z.string().optional(), intro: paragraphs, note: z.string().optional() };

const shape = z.record(
  z.string(),
  z.looseObject({
    ...introduction,
    summary: paragraphs,
    chapters: titles,
    modules: titles,
    'module-intros': z.record(z.string(), z.looseObject(introduction)).default({}),
    blocks: z.record(z.string(), z.looseObject(introduction)).default({}),
  }),
);

/** Texts of freeCodeCamp's own site, listed among the courses. */
const noCourse = 'misc-text';

/** The possible files of a language's introductions. The first that exists counts. */
export function introductionFiles(intro: readonly string[], language: string): string[] {
  const names = [`${language}.json`, join(language, 'intro.json')];
  return intro.flatMap((folder) => names.map((name) => join(folder, name)));
}

/**
 * Reads the introductions of a language from `<folder>/<language>.json` or `<folder>/<language>/intro.json`, whichever
 * exists first. Returns an empty map if there is none.
 * @param intro absolute paths of the folders to look in
 * @param language name of the language's folder
 */
export function readIntroductions(
  intro: readonly string[],
  language: string,
  folders: Folders,
  diagnostics: Diagnostic[],
): Introductions {
  for (const path of introductionFiles(intro, language)) {
    const file = readJsonFile(path, folders.nameOf(path), shape, diagnostics);
    if (!file) continue;
    const report = reporter(file.name, diagnostics);
    const courses = Object.entries(file.value).filter(([name]) => name !== noCourse);
    return new Map(courses.map(([name, course]) => [courseName(name), courseIntroduction(name, course, file, report)]));
  }
  return new Map();
}

type CourseFile = z.infer<typeof shape>[string];
type IntroductionFile = Pick<CourseFile, 'title' | 'intro' | 'note'>;

function courseIntroduction(
  name: string,
  course: CourseFile,
  { name: file, placeOf }: JsonFile<unknown>,
  report: Report,
) {
  const introductionAt = (own: IntroductionFile | undefined, ...path: readonly string[]) =>
    introductionOf(own, (rest) => placeOf([name, ...path, ...rest]), report);
  const modules = Object.keys({ ...course.modules, ...course['module-intros'] }).map((module) => {
    const own = course['module-intros'][module];
    const title = course.modules[module] ?? own?.title;
    return [module, { ...introductionAt(own, 'module-intros', module), title }] as const;
  });
  const chapters = Object.entries(course.chapters).map(
    ([chapter, title]) => [chapter, { title, introduction: [], links: [] }] as const,
  );
  const blocks = Object.entries(course.blocks).map(
    ([block, own]) => [block, introductionAt(own, 'blocks', block)] as const,
  );
  const own = introductionAt(course);
  const inSummary: PlaceOf = (rest) => placeOf([name, 'summary', ...rest]);
  const summary = withoutHeavy(course.summary, inSummary, report);
  return {
    ...own,
    file,
    summary,
    links: [...own.links, ...linksIn(summary, inSummary)],
    blocks: new Map(blocks),
    chapters: new Map(chapters),
    modules: new Map(modules),
    placeOf: (block: string) => placeOf([name, 'blocks', block]),
  };
}

function introductionOf(own: IntroductionFile | undefined, placeOf: PlaceOf, report: Report): Introduction {
  const inIntro: PlaceOf = (path) => placeOf(['intro', ...path]);
  const introduction = withoutHeavy(own?.intro ?? [], inIntro, report);
  const links = linksIn(introduction, inIntro);
  return { title: own?.title, introduction, note: own?.note || undefined, links };
}

/** Reports paragraphs that would take a parser minutes, and replaces them with empty ones. */
function withoutHeavy(all: readonly string[], placeOf: PlaceOf, report: Report): string[] {
  return all.map((source, index) => {
    const heavy = heavyPlace(source);
    if (heavy) report('markup-too-heavy', placeOf([index]), { what: heavy.what, limit: heavy.limit });
    return heavy ? '' : source;
  });
}

function linksIn(all: readonly string[], placeOf: PlaceOf): LocalLink[] {
  return all.flatMap((source, index) => {
    // Most paragraphs cannot contain a link, and parsing is slow.
    const links = /[\]<]/.test(source) ? proseFacts({ source, line: 1 }).links : [];
    return links.map((link) => ({ ...link, ...placeOf([index]) }));
  });
}

import { join } from 'node:path';
import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { courseName } from '../site/course-names.ts';
import type { Folders } from './folders.ts';
import { readJsonFile } from './json-file.ts';

/** Titles and introductions of one language, by course (FORMAT 7, intro.json). */
export type Introductions = ReadonlyMap<string, CourseIntroduction>;

export interface Introduction {
  readonly title?: string | undefined;
  /** Paragraphs of Markdown. */
  readonly introduction: readonly string[];
  /** A remark, such as when something will be there. */
  readonly note?: string | undefined;
}

export interface CourseIntroduction extends Introduction {
  /** Paragraphs that tell in short what the course is. */
  readonly summary: readonly string[];
  /** In the order of the file, as the parts of the course are. */
  readonly blocks: ReadonlyMap<string, Introduction>;
  readonly chapters: ReadonlyMap<string, Introduction>;
  readonly modules: ReadonlyMap<string, Introduction>;
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

/** Texts of the upstream site itself, which stand among the courses. */
const noCourse = 'misc-text';

/**
 * Reads the introductions of a language: `<folder>/<language>.json` or `<folder>/<language>/intro.json`, whichever is there
 * first; empty where there is none.
 * @param intro folders to look in; absolute
 * @param language name of the language's folder
 */
export function readIntroductions(
  intro: readonly string[],
  language: string,
  folders: Folders,
  diagnostics: Diagnostic[],
): Introductions {
  const names = [`${language}.json`, join(language, 'intro.json')];
  for (const path of intro.flatMap((folder) => names.map((name) => join(folder, name)))) {
    const file = readJsonFile(path, folders.nameOf(path), shape, diagnostics);
    if (!file) continue;
    const courses = Object.entries(file.value).filter(([name]) => name !== noCourse);
    return new Map(courses.map(([name, course]) => [courseName(name), courseIntroduction(course)]));
  }
  return new Map();
}

type CourseFile = z.infer<typeof shape>[string];

function courseIntroduction(course: CourseFile): CourseIntroduction {
  const modules = Object.keys({ ...course.modules, ...course['module-intros'] }).map((name) => {
    const own = course['module-intros'][name];
    return [name, { ...introductionOf(own), title: course.modules[name] ?? own?.title }] as const;
  });
  return {
    ...introductionOf(course),
    summary: course.summary,
    chapters: new Map(Object.entries(course.chapters).map(([name, title]) => [name, { title, introduction: [] }])),
    modules: new Map(modules),
    blocks: new Map(Object.entries(course.blocks).map(([name, block]) => [name, introductionOf(block)])),
  };
}

function introductionOf(own: Pick<CourseFile, 'title' | 'intro' | 'note'> | undefined): Introduction {
  return { title: own?.title, introduction: own?.intro ?? [], note: own?.note || undefined };
}

import { basename, extname, join } from 'node:path';
import { z } from 'zod';
import { reporter, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { courseName } from '../model/course-names.ts';
import { blocksOf } from './courses.ts';
import type { BlockEntry, CertificateEntry, CourseEntry } from '../model/entries.ts';
import type { Folders } from './folders.ts';
import { readTextFile } from './read-text.ts';
import { readYaml } from './yaml.ts';

/** A certificate as its file describes it (FORMAT 7): what must be done for it, by lesson id. */
export interface Certificate {
  /** Its file's name without the ending, which is its course's in most cases. */
  readonly name: string;
  readonly title: string;
  readonly tests: readonly { readonly id: string; readonly title: string }[];
  /** Tag of the language it is in, where that is not the page's. */
  readonly lang?: string;
}

const shape = z.looseObject({
  title: z.string(),
  tests: z.array(z.looseObject({ id: z.string(), title: z.string() })).default([]),
});

/**
 * Reads `<language folder>/certifications/*.yml`; what is wrong is reported and left out.
 * @param language absolute path of the language's folder
 */
export function readCertificates(language: string, folders: Folders, diagnostics: Diagnostic[]): Certificate[] {
  const folder = join(language, 'certifications');
  return folders
    .list(folder)
    .filter(({ name, isFolder }) => !isFolder && /\.ya?ml$/.test(name))
    .flatMap(({ name }) => readCertificate(join(folder, name), folders, diagnostics) ?? []);
}

function readCertificate(file: string, folders: Folders, diagnostics: Diagnostic[]): Certificate | undefined {
  const report = reporter(folders.nameOf(file), diagnostics);
  const text = readTextFile(file, report);
  if (text === undefined) return undefined;
  const { value, faults, placeOf } = readYaml(text);
  for (const { place, ...values } of faults) report('yaml-invalid', place, values);
  if (faults.length > 0) return undefined;
  const result = shape.safeParse(value);
  if (result.success) return { name: courseName(basename(file, extname(file))), ...result.data };
  for (const { path, message } of result.error.issues) {
    const reason = message.replace(/^Invalid input: /, '');
    report('data-invalid', placeOf(path), { path: path.join('.') || 'the file', reason });
  }
  return undefined;
}

/**
 * Gives each certificate to the course that holds most of what it asks for, among equals to its namesake, else to the first
 * in menu order. One that asks for nothing that is here belongs to its namesake, if any.
 */
export function withCertificates(
  courses: readonly CourseEntry[],
  blocks: readonly BlockEntry[],
  certificates: readonly Certificate[],
): CourseEntry[] {
  const byName = new Map(blocks.map((block) => [block.name, block]));
  const places = courses.map((course) => {
    const lessons = blocksOf(course).flatMap((block) =>
      (byName.get(block)?.lessons ?? []).map(({ id, name }) => [id, { block, lesson: name }] as const),
    );
    return { course, lessons: new Map(lessons) };
  });
  const given = new Map<string, CertificateEntry[]>();
  for (const { name, title, tests, lang } of certificates) {
    const held = ({ course, lessons }: (typeof places)[number]) =>
      tests.filter(({ id }) => lessons.has(id)).length + (course.name === name ? 0.5 : 0);
    const [best] = places.toSorted((a, b) => held(b) - held(a));
    if (!best || held(best) === 0) continue;
    const tasks = tests.map((test) => ({ title: test.title, ...best.lessons.get(test.id) }));
    const entry = { title, tasks, ...(lang === undefined ? {} : { lang }) };
    given.set(best.course.name, [...(given.get(best.course.name) ?? []), entry]);
  }
  return courses.map((course) => ({ ...course, certificates: given.get(course.name) ?? [] }));
}

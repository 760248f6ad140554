import { basename, extname, join } from 'node:path';
import { z } from 'zod';
import { reporter, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { courseName } from '../model/course-names.ts';
import { blocksOf, type BlockEntry, type CertificateEntry, type CourseEntry } from '../model/entries.ts';
import type { Folders } from './folders.ts';
import { readTextFile } from './read-text.ts';
import { mustBeQuoted, readYaml } from './yaml.ts';

/** A certificate file: the tasks to complete, by lesson id (see format.md#structure-files). */
export interface Certificate {
  /** File name without the extension, usually the name of a course. */
  readonly name: string;
  readonly title: string;
  readonly tests: readonly { readonly id: string; readonly title: string }[];
  /** Language tag of the text if it is not the language of the page. */
  readonly lang?: string;
}

const shape = z.looseObject({
  title: z.string(),
  tests: z.array(z.looseObject({ id: z.string(), title: z.string() })).default([]),
});

/**
 * Reads `<language folder>/certifications/*.yml`. Reports and skips invalid files.
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
  const { value, faults, placeOf, retyped } = readYaml(text, report);
  for (const { place, ...values } of faults) report('yaml-invalid', place, values);
  if (faults.length > 0) return undefined;
  const result = shape.safeParse(value);
  if (result.success) return { name: courseName(basename(file, extname(file))), ...result.data };
  for (const { path, message } of result.error.issues) {
    const written = message.includes('expected string') ? retyped(path) : undefined;
    const reason = written === undefined ? message.replace(/^Invalid input: /, '') : `it ${mustBeQuoted(written)}`;
    report('data-invalid', placeOf(path), { path: path.join('.') || 'the file', reason });
  }
  return undefined;
}

/**
 * Assigns each certificate to the course with most of its tasks. If several courses have the same number, the course of the
 * same name wins, then the first in menu order. A certificate without tasks on this site goes to the course of its name.
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
  const assigned = new Map<string, CertificateEntry[]>();
  for (const { name, title, tests, lang } of certificates) {
    const score = ({ course, lessons }: (typeof places)[number]) =>
      tests.filter(({ id }) => lessons.has(id)).length + (course.name === name ? 0.5 : 0);
    const [best] = places.toSorted((a, b) => score(b) - score(a));
    if (!best || score(best) === 0) continue;
    const tasks = tests.map((test) => ({ title: test.title, ...best.lessons.get(test.id) }));
    const entry = { title, tasks, ...(lang === undefined ? {} : { lang }) };
    assigned.set(best.course.name, [...(assigned.get(best.course.name) ?? []), entry]);
  }
  return courses.map((course) => ({ ...course, certificates: assigned.get(course.name) ?? [] }));
}

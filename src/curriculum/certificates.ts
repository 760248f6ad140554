import { join } from 'node:path';
import { z } from 'zod';
import { reporter, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Language } from '../site/languages.ts';
import type { BlockEntry, CertificateEntry, CourseEntry } from './entries.ts';
import type { Folders } from './folders.ts';
import { readTextFile } from './read-text.ts';
import { readYaml } from './yaml.ts';

/** A certificate as its file describes it (FORMAT 7): what must be done for it, by lesson id. */
export interface Certificate {
  readonly title: string;
  readonly tests: readonly { readonly id: string; readonly title: string }[];
}

const shape = z.looseObject({
  title: z.string(),
  tests: z.array(z.looseObject({ id: z.string(), title: z.string() })).default([]),
});

/** Reads `challenges/<language>/certifications/*.yml`; what is wrong is reported and left out. */
export function readCertificates(
  root: string,
  folders: Folders,
  language: Language,
  diagnostics: Diagnostic[],
): Certificate[] {
  const folder = join(root, 'challenges', language.folder, 'certifications');
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
  for (const { reason, place } of faults) report('yaml-invalid', place, { reason });
  if (faults.length > 0) return undefined;
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues) {
    const reason = message.replace(/^Invalid input: /, '');
    report('setting-invalid', placeOf(path), { path: path.join('.') || 'the file', reason });
  }
  return undefined;
}

/** Gives each certificate to the course that holds most of what it asks for; the first in menu order among equals. */
export function withCertificates(
  courses: readonly CourseEntry[],
  blocks: readonly BlockEntry[],
  certificates: readonly Certificate[],
): CourseEntry[] {
  const placesIn = (course: CourseEntry) =>
    new Map(
      blocks
        .filter(({ name }) => course.blocks.includes(name))
        .flatMap(({ name: block, lessons }) => lessons.map(({ id, name }) => [id, { block, lesson: name }] as const)),
    );
  const places = courses.map(placesIn);
  const given = new Map<number, CertificateEntry[]>();
  for (const { title, tests } of certificates) {
    const matches = places.map((place) => tests.filter(({ id }) => place.has(id)).length);
    const best = matches.indexOf(Math.max(...matches));
    const place = places[best];
    if (!place) continue;
    const tasks = tests.map((test) => ({ title: test.title, ...place.get(test.id) }));
    given.set(best, [...(given.get(best) ?? []), { title, tasks }]);
  }
  return courses.map((course, index) => ({ ...course, certificates: given.get(index) ?? [] }));
}

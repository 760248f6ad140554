import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../model/digest.ts';
import type { Curriculum, LanguageEntry } from '../model/entries.ts';
import type { Counts } from '../model/offline.ts';

/** The description of an export in the zip. */
export interface Manifest {
  readonly generator: 'hornbook';
  /** Hornbook's version. */
  readonly version: string;
  /** The site's id, which names its progress in browsers. */
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** The name of the course, if the export has only one. */
  readonly course?: string | undefined;
  /** When the content last changed, such as `2026-11-22`; missing if unknown. */
  readonly date?: string | undefined;
  readonly counts: Counts & { readonly files: number };
  /** SHA-256 of every other file, by path. */
  readonly files: Readonly<Record<string, string>>;
}

export interface ManifestFacts {
  readonly version: string;
  readonly curriculum: Curriculum;
  readonly language: LanguageEntry;
  readonly course?: string | undefined;
  readonly date?: string | undefined;
}

/**
 * Returns the manifest of an export.
 * @param files paths in `folder` of all files except the manifest, in the order of the list
 */
export function manifestOf(facts: ManifestFacts, folder: string, files: readonly string[]): Manifest {
  const { version, curriculum, language, course, date } = facts;
  const { id, title } = curriculum.site.settings;
  return {
    generator: 'hornbook',
    version,
    id,
    title,
    language: language.tag,
    ...(course === undefined ? {} : { course }),
    ...(date === undefined ? {} : { date }),
    counts: { ...countsOf(curriculum), files: files.length + 1 },
    files: Object.fromEntries(files.map((file) => [file, sha256(readFileSync(join(folder, file)))])),
  };
}

/** Counts the courses, blocks, lessons and questions of a curriculum. */
export function countsOf({ courses, blocks }: Curriculum): Counts {
  const lessons = blocks.flatMap((block) => block.lessons);
  const questions = lessons.reduce((sum, lesson) => sum + lesson.questions, 0);
  return { courses: courses.length, blocks: blocks.length, lessons: lessons.length, questions };
}

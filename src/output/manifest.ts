import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Curriculum, LanguageEntry } from '../model/entries.ts';
import type { Counts } from '../model/offline.ts';

/** What an export says of itself. */
export interface Manifest {
  readonly generator: 'hornbook';
  /** Hornbook's version. */
  readonly version: string;
  /** The site's name in learners' browsers. */
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** Name of the only course in it. */
  readonly course?: string | undefined;
  /** When the content was last changed, as `2026-11-22`; missing where nothing says so. */
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
 * The manifest of an export.
 * @param files all files but the manifest, as paths in `folder`, in the order to list them in
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
    files: Object.fromEntries(files.map((file) => [file, digestOf(join(folder, file))])),
  };
}

/** How much there is to learn in a curriculum. */
export function countsOf({ courses, blocks }: Curriculum): Counts {
  const lessons = blocks.flatMap((block) => block.lessons);
  const questions = lessons.reduce((sum, lesson) => sum + lesson.questions, 0);
  return { courses: courses.length, blocks: blocks.length, lessons: lessons.length, questions };
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

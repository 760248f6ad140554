import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { frontMatter, questionText } from '../challenge/lesson.fixture.ts';
import type { BlockEntry, CourseEntry, LanguageEntry, LessonEntry } from './entries.ts';

/** Files by their path in the content root; `{ link }` makes a symbolic link. */
export type Files = Readonly<Record<string, string | Uint8Array | { readonly link: string }>>;

/** A new empty folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hornbook-test-')));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Writes files into a folder. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(file, content);
    else symlinkSync(content.link, file);
  }
}

/** A content root with the files given, gone when the test is over. Its own name has what breaks paths and addresses. */
export function contentRoot(files: Files, name = 'té st#1 %'): string {
  const root = join(temporaryFolder(), name);
  mkdirSync(root);
  writeFiles(root, files);
  return root;
}

/** 24 hexadecimal digits for a small number. */
export function idOf(number: number): string {
  return number.toString(16).padStart(24, '0');
}

/** A lesson that is right, told from others by its number. */
export function lessonFile(number: number, keys: Readonly<Record<string, string>> = {}): string {
  const own = { id: `"${idOf(number)}"`, title: `Lesson ${number}`, dashedName: `lesson-${number}`, ...keys };
  return `${frontMatter(own)}# --questions--\n\n${questionText()}`;
}

/** Entries as a reading makes them, with nothing special but what is given. */

export function lessonEntry(changes: Partial<LessonEntry> = {}): LessonEntry {
  const names = { id: idOf(1), name: 'lesson-1', title: 'Lesson 1', file: '1.md', digest: '' };
  return {
    ...names,
    challengeType: 19,
    questions: 1,
    askedKeys: [],
    readingTime: 1,
    imageHosts: [],
    pictures: [],
    recordings: [],
    ...changes,
  };
}

export function blockEntry(changes: Partial<BlockEntry> = {}): BlockEntry {
  const names = { language: 'en', name: 'a', heading: { title: 'A' } };
  return { ...names, isUpcoming: false, courses: [], math: false, lessons: [], ...changes };
}

export function courseEntry(name: string, blocks: readonly string[] = []): CourseEntry {
  const chapters = [{ isUpcoming: false, modules: [{ isUpcoming: false, blocks }] }];
  return { language: 'en', name, isUpcoming: false, chapters, certificates: [] };
}

export function languageEntry(tag: string, prefix: LanguageEntry['prefix']): LanguageEntry {
  return { folder: tag, tag, name: tag, direction: 'ltr', prefix };
}

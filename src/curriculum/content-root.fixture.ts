import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { frontMatter, questionText } from '../challenge/lesson.fixture.ts';
import { idOf } from '../model/entries.fixture.ts';

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

/** A lesson that is right, told from others by its number. */
export function lessonFile(number: number, keys: Readonly<Record<string, string>> = {}): string {
  const own = { id: `"${idOf(number)}"`, title: `Lesson ${number}`, dashedName: `lesson-${number}`, ...keys };
  return `${frontMatter(own)}# --questions--\n\n${questionText()}`;
}

import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { frontMatter, questionText } from '../challenge/lesson.fixture.ts';
import { idOf } from '../model/entries.fixture.ts';

/** Files by their path in the content root. `{ link }` creates a symbolic link. */
export type Files = Readonly<Record<string, string | Uint8Array | { readonly link: string }>>;

/** Creates an empty folder that is deleted after the test. */
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

/** Creates a content root that is deleted after the test. Its name has characters that often break paths and URLs. */
export function contentRoot(files: Files, name = 'té st#1 %'): string {
  const root = join(temporaryFolder(), name);
  mkdirSync(root);
  writeFiles(root, files);
  return root;
}

/** The text of a lesson without problems. The number makes it unique. */
export function lessonFile(number: number, keys: Readonly<Record<string, string>> = {}): string {
  const own = { id: `"${idOf(number)}"`, title: `Lesson ${number}`, dashedName: `lesson-${number}`, ...keys };
  return `${frontMatter(own)}# --questions--\n\n${questionText()}`;
}

import { lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { UsageError } from '../errors.ts';
import { visible } from '../report/visible.ts';

/** A file to create, or an existing file with its new text. */
export interface FileChange {
  /** Absolute path. */
  readonly file: string;
  readonly text: string;
  readonly isNew: boolean;
}

/**
 * Writes all files, or none if a new file already exists.
 * @returns one line for each file that says whether it was created or changed
 * @throws UsageError with the paths that already exist
 */
export function writeChanges(changes: readonly FileChange[]): string[] {
  const existing = changes.filter(({ file, isNew }) => isNew && lstatSync(file, { throwIfNoEntry: false }));
  if (existing.length > 0) {
    const list = existing.map(({ file }) => fromHere(file)).join(', ');
    throw new UsageError(`Nothing was written because these files already exist: ${list}`);
  }
  return changes.map(({ file, text, isNew }) => {
    if (isNew) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { flag: 'wx' });
    } else {
      writeFileAtomic.sync(file, text);
    }
    return `${isNew ? 'Created' : 'Changed'} ${fromHere(file)}`;
  });
}

/** A path relative to the current folder. */
export function fromHere(file: string): string {
  return visible(relative(process.cwd(), file).split(sep).join('/') || '.');
}

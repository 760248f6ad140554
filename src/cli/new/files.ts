import { lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { UsageError } from '../errors.ts';
import { visible } from '../report/visible.ts';

/** A file to be made, or one that is there to be replaced by its changed text. */
export interface FileChange {
  /** Absolute path. */
  readonly file: string;
  readonly text: string;
  readonly isNew: boolean;
}

/**
 * Writes all the files; none when a new one would take the place of something that is there.
 * @returns a line for each file, saying what became of it
 * @throws UsageError that names what is in the way
 */
export function writeChanges(changes: readonly FileChange[]): string[] {
  const inTheWay = changes.filter(({ file, isNew }) => isNew && lstatSync(file, { throwIfNoEntry: false }));
  if (inTheWay.length > 0) {
    const list = inTheWay.map(({ file }) => fromHere(file)).join(', ');
    throw new UsageError(`Nothing was written, because this is there already: ${list}`);
  }
  return changes.map(({ file, text, isNew }) => {
    if (isNew) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { flag: 'wx' });
    } else {
      writeFileAtomic.sync(file, text);
    }
    return `${isNew ? 'made' : 'changed'} ${fromHere(file)}`;
  });
}

/** A path as it is typed in the folder where the command runs. */
export function fromHere(file: string): string {
  return visible(relative(process.cwd(), file).split(sep).join('/') || '.');
}

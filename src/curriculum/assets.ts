import { join } from 'node:path';
import type { Folders } from './folders.ts';

/** The files in the content's assets folder, as paths relative to it with forward slashes; none that lead out of it. */
export function findAssets(root: string, folders: Folders): string[] {
  const find = (folder: string, prefix: string): string[] =>
    folders
      .list(folder)
      .flatMap(({ name, isFolder }) =>
        isFolder ? find(join(folder, name), `${prefix}${name}/`) : [`${prefix}${name}`],
      );
  return find(join(root, 'assets'), '');
}

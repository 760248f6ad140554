import { join } from 'node:path';
import type { Folders } from './folders.ts';

/**
 * Lists the files in the assets folder as paths relative to it, with forward slashes and composed letters (see `onDisk`). Links out
 * of the folder are left out.
 * @param assets absolute path of the folder
 */
export function findAssets(assets: string, folders: Folders): string[] {
  const find = (folder: string, prefix: string): string[] =>
    folders
      .list(folder)
      .flatMap(({ name, isFolder }) =>
        isFolder ? find(join(folder, name), `${prefix}${name}/`) : [`${prefix}${name}`],
      );
  return [...new Set(find(assets, '').map((name) => name.normalize('NFC')))];
}

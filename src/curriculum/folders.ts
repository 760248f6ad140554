import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { fileStart, reporter, type Diagnostic } from '../diagnostics/diagnostic.ts';

/** One file or folder of the content. */
export interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** Looks at the folders of one content root, following symbolic links only as far as is safe (DESIGN 3). */
export interface Folders {
  /** The files and folders in a folder, by name; hidden and temporary ones are left out. Empty when it is not there. */
  readonly list: (folder: string) => Entry[];
  /** The path of a file as diagnostics name it: relative to the root, with forward slashes. */
  readonly nameOf: (file: string) => string;
}

/** Opens a content root; links that lead out of the folder they belong to are reported once and left out. */
export function openFolders(root: string, diagnostics: Diagnostic[]): Folders {
  const reported = new Set<string>();
  const nameOf = (file: string) => relative(root, file).split(sep).join('/');
  return {
    nameOf,
    list(folder) {
      const depth = nameOf(folder) === '' ? 0 : nameOf(folder).split('/').length;
      const boundary = depth === 0 ? undefined : realPath(join(root, nameOf(folder).split('/')[0] ?? ''));
      return entriesOf(folder)
        .filter(({ name }) => !isTemporary(name))
        .flatMap((entry) => {
          const file = join(folder, entry.name);
          if (!entry.isSymbolicLink()) return [{ name: entry.name, isFolder: entry.isDirectory() }];
          const target = realPath(file);
          if (boundary !== undefined && target !== undefined && !isInside(target, boundary)) {
            if (!reported.has(file)) reporter(nameOf(file), diagnostics)('link-outside', fileStart, { target });
            reported.add(file);
            return [];
          }
          return target === undefined ? [] : [{ name: entry.name, isFolder: statSync(target).isDirectory() }];
        })
        .toSorted((a, b) => (a.name < b.name ? -1 : 1));
    },
  };
}

/** True for what editors and version control leave beside the files they write. */
export function isTemporary(name: string): boolean {
  return /^[.#]|~$|\.(?:swp|swx|tmp|bak|orig)$|^4913$/i.test(name) || name === 'node_modules';
}

/** True when `file` is `folder` or lies in it; both absolute. */
export function isInside(file: string, folder: string): boolean {
  const way = relative(folder, file);
  return way === '' || (!way.startsWith(`..${sep}`) && way !== '..' && !isAbsolute(way));
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

function realPath(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}

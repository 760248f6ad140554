import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
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

/**
 * Opens a content root; links that lead out of the folder they belong to, or back to a folder around them, are reported
 * once and left out.
 * @param outside folders of the content that lie elsewhere; absolute
 */
export function openFolders(root: string, outside: readonly string[], diagnostics: Diagnostic[]): Folders {
  const reported = new Set<string>();
  const nameOf = (file: string) => relative(root, file).split(sep).join('/');
  const reportOnce = (file: string, code: 'link-outside' | 'link-cycle', target: string) => {
    if (!reported.has(file)) reporter(nameOf(file), diagnostics)(code, fileStart, { target });
    reported.add(file);
  };

  /** The folder that links in `folder` may not leave; nothing for the root itself. */
  const boundaryOf = (folder: string): string | undefined => {
    const [first] = nameOf(folder).split('/');
    if (first === '') return undefined;
    return realPath(outside.find((other) => isInside(folder, other)) ?? join(root, first ?? ''));
  };

  const follow = (link: string, folder: string, boundary: string | undefined): Entry[] => {
    const target = realPath(link);
    if (target === undefined) return [];
    if (boundary !== undefined && !isInside(target, boundary)) {
      reportOnce(link, 'link-outside', target);
      return [];
    }
    const isFolder = statSync(target).isDirectory();
    if (isFolder && foldersAround(folder).some((around) => isInside(around, target))) {
      reportOnce(link, 'link-cycle', target);
      return [];
    }
    return [{ name: basename(link), isFolder }];
  };

  return {
    nameOf,
    list(folder) {
      const boundary = boundaryOf(folder);
      return entriesOf(folder)
        .filter(({ name }) => !isTemporary(name))
        .flatMap((entry) =>
          entry.isSymbolicLink()
            ? follow(join(folder, entry.name), folder, boundary)
            : [{ name: entry.name, isFolder: entry.isDirectory() }],
        )
        .toSorted((a, b) => (a.name < b.name ? -1 : 1));
    },
  };
}

/** The real paths of a folder and of each one on the way to it: a link on the way may have led somewhere else. */
function foldersAround(folder: string): string[] {
  const above = dirname(folder);
  return [realPath(folder) ?? folder, ...(above === folder ? [] : foldersAround(above))];
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

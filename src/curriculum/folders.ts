import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { fileStart, reporter, type Diagnostic } from '../diagnostics/diagnostic.ts';

/** A file or folder of the content. */
export interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** Lists the folders of a content root. Follows symbolic links only where it is safe (see architecture.md#content-root). */
export interface Folders {
  /** Lists a folder by name without hidden and temporary files. Returns an empty list if it does not exist. */
  readonly list: (folder: string) => Entry[];
  /** Returns the path of a file for diagnostics: relative to the root, with forward slashes. */
  readonly nameOf: (file: string) => string;
}

/**
 * Opens a content root. Links that lead out of their folder or back to a parent folder are reported once and left out.
 * @param outside absolute paths of content folders outside the root
 */
export function openFolders(root: string, outside: readonly string[], diagnostics: Diagnostic[]): Folders {
  const reported = new Set<string>();
  const nameOf = (file: string) => relative(root, file).split(sep).join('/');
  const reportOnce = (file: string, code: 'link-outside' | 'link-cycle', target: string) => {
    if (!reported.has(file)) reporter(nameOf(file), diagnostics)(code, fileStart, { target });
    reported.add(file);
  };

  /** The folder that links in `folder` must not leave. Undefined for the root itself. */
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

/** The real paths of a folder and its parents. They differ from the plain paths if a parent is a link. */
function foldersAround(folder: string): string[] {
  const above = dirname(folder);
  return [realPath(folder) ?? folder, ...(above === folder ? [] : foldersAround(above))];
}

/** Whether a file is a hidden, temporary or backup file of an editor or version control. */
export function isTemporary(name: string): boolean {
  return /^[.#]|~$|\.(?:swp|swx|tmp|bak|orig)$|^4913$/i.test(name) || name === 'node_modules';
}

/** Whether `file` is `folder` or inside it. Both are absolute. */
export function isInside(file: string, folder: string): boolean {
  const path = relative(folder, file);
  return path === '' || (!path.startsWith(`..${sep}`) && path !== '..' && !isAbsolute(path));
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

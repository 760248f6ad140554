import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../cache/cache-folder.ts';

/** A path of a folder without `#` and `?`. */
export interface PlainPath {
  readonly path: string;
  readonly dispose: () => void;
}

/**
 * Returns a path that Vite can use: it takes `#` and `?` for parts of a URL. If the folder's path has one of them, the result is
 * a link to the folder in the system's temporary folder.
 */
export function plainPath(folder: string): PlainPath {
  if (!/[#?]/.test(folder)) return { path: folder, dispose: () => undefined };
  const holder = mkdtempSync(join(tmpdir(), 'hornbook-'));
  const path = join(holder, 'folder');
  symlinkSync(folder, path, 'junction');
  return {
    path,
    dispose: () => {
      rmSync(holder, { recursive: true, force: true });
    },
  };
}

/** A path of Hornbook's own folder, and the parent folder for its builds' work folders. */
export interface PlainPackage extends PlainPath {
  readonly workParent: string;
}

/**
 * Returns a plain path of Hornbook's own folder. The files of a build must find Hornbook's packages in a folder above them and
 * have a plain path even if links are resolved, so the packages are linked beside the folder.
 */
export function plainPackage(packageRoot: string): PlainPackage {
  const link = plainPath(packageRoot);
  if (link.path === packageRoot) return { ...link, workParent: cacheFolder(packageRoot) };
  const workParent = dirname(link.path);
  symlinkSync(packagesOf(packageRoot), join(workParent, 'node_modules'), 'junction');
  return { ...link, workParent };
}

/** The nearest `node_modules` folder: Hornbook's own, or the one that it is installed in. */
function packagesOf(packageRoot: string): string {
  const own = join(packageRoot, 'node_modules');
  return existsSync(join(own, 'astro')) ? own : dirname(packageRoot);
}

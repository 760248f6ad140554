import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../cache/cache-folder.ts';

/** A way to a folder that holds no `#` and no `?`. */
export interface PlainPath {
  readonly path: string;
  readonly dispose: () => void;
}

/**
 * Vite takes `#` and `?` in a path for parts of a URL and finds nothing there. Gives the folder itself, or, where its path
 * holds one of the two, a link to it in the system's folder for temporary files.
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

/** The way to Hornbook's own folder, and where its builds may put what they make on the way. */
export interface PlainPackage extends PlainPath {
  readonly workParent: string;
}

/**
 * The same for Hornbook's own folder. What a build makes there must find Hornbook's packages above it, and have a plain path
 * even when links are followed; so beside a link to the folder stands one to its packages.
 */
export function plainPackage(packageRoot: string): PlainPackage {
  const link = plainPath(packageRoot);
  if (link.path === packageRoot) return { ...link, workParent: cacheFolder(packageRoot) };
  const workParent = dirname(link.path);
  symlinkSync(packagesOf(packageRoot), join(workParent, 'node_modules'), 'junction');
  return { ...link, workParent };
}

/** The nearest folder of packages, from the package itself upwards: installed, it lies in one. */
function packagesOf(packageRoot: string): string {
  const own = join(packageRoot, 'node_modules');
  return existsSync(join(own, 'astro')) ? own : dirname(packageRoot);
}

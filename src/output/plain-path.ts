import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

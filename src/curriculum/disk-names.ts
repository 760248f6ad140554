import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Returns the path of a file or folder whose name on the disk can be in decomposed Unicode. Some systems write é as e and an
 * accent, but links, settings and the output have one letter. A path that does not exist is returned unchanged.
 * @param folder absolute
 * @param path relative to it, with forward slashes
 */
export function onDisk(folder: string, path: string): string {
  const exact = join(folder, path);
  if (existsSync(exact)) return exact;
  let found = folder;
  for (const part of path.split('/')) {
    const names = existsSync(join(found, part)) ? [part] : namesIn(found);
    const name = names.find((other) => other.normalize('NFC') === part.normalize('NFC'));
    if (name === undefined) return exact;
    found = join(found, name);
  }
  return found;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

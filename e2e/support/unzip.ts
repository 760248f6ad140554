import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

/** Unpacks a zip into a folder. Returns the paths in it, in their order. */
export async function unzip(zip: string, folder: string): Promise<string[]> {
  const names: string[] = [];
  const file = await openPromise(zip, { strictFileNames: true });
  for await (const entry of file.eachEntry()) {
    const target = join(folder, entry.fileName);
    mkdirSync(dirname(target), { recursive: true });
    await pipeline(await file.openReadStreamPromise(entry), createWriteStream(target, { flags: 'wx' }));
    names.push(entry.fileName);
  }
  return names;
}

import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/**
 * Writes files to a zip one by one, without loading them all into memory, and as Zip64 if necessary. The same files give the same
 * bytes on every machine: they keep the order of the list, and all have the same time and permissions.
 * @param files paths in `folder`, with forward slashes, in order
 * @param date the modification date of all files, such as `2026-11-22`
 * @param onStep called before each file with the number of files written so far, and the total
 */
export async function writeArchive(
  target: string,
  folder: string,
  files: readonly string[],
  date = '1980-01-01',
  onStep?: (done: number, total: number) => void,
): Promise<void> {
  const zip = new ZipFile();
  const written = pipeline(zip.outputStream, createWriteStream(target));
  const failed = new Promise<never>((_resolve, reject) => {
    // The stream would wait forever for a file that cannot be read; the error arrives here.
    zip.on('error', reject);
  });
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  // Zips store local time, so this is noon everywhere. Without the DOS format, the zip would reveal the time zone.
  const mtime = new Date(year, month - 1, day, 12);
  for (const [index, file] of files.entries()) {
    zip.addReadStreamLazy(file, { mtime, mode: 0o100644, forceDosTimestamp: true }, (begin) => {
      onStep?.(index, files.length);
      const content = createReadStream(join(folder, file));
      content.on('error', (error) => zip.emit('error', error));
      begin(null, content);
    });
  }
  zip.end();
  await Promise.race([written, failed]);
}

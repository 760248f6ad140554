import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/**
 * Writes files into a zip, one after the other without holding them in memory; Zip64 where it must be. The same files give
 * the same bytes on every machine: the order is the list's, and each has the same time and rights.
 * @param files paths in `folder`, with forward slashes
 * @param date the day that the files are said to be of, as `2026-11-22`
 * @param onStep told of each file how many of all are written before it
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
    // A file that cannot be read is said here, and the stream would wait for it for ever.
    zip.on('error', reject);
  });
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  // Zips hold local time, and this is noon everywhere. The other field for times would hold where that noon was.
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

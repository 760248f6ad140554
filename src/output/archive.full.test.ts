import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPromise } from 'yauzl';
import { temporaryFolder, writeFiles } from '../curriculum/content-root.fixture.ts';
import { writeArchive } from './archive.ts';

/** With HORNBOOK_SWEEP=all, one more than a zip can count without Zip64, which takes minutes. */
const files = process.env['HORNBOOK_SWEEP'] === 'all' ? 65_536 : 5000;

test('a zip of many files opens, also in other programs', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'a.txt': 'a' });
  const zip = join(folder, 'many.zip');
  await writeArchive(zip, folder, new Array<string>(files).fill('a.txt'));
  const opened = await openPromise(zip);
  opened.close();
  expect(opened.entryCount).toBe(files);

  const count = 'import sys, zipfile; print(len(zipfile.ZipFile(sys.argv[1]).infolist()))';
  const python = spawnSync('python3', ['-c', count, zip], { encoding: 'utf8' });
  if (!python.error) expect(python.stdout.trim()).toBe(String(files));
  const unzip = spawnSync('unzip', ['-Z1', zip], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (!unzip.error) expect(unzip.stdout.trim().split('\n')).toHaveLength(files);
});

import { readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPromise, type Entry } from 'yauzl';
import { temporaryFolder, writeFiles } from '../curriculum/content-root.fixture.ts';
import { writeArchive } from './archive.ts';

const files = { 'b/ä 1.txt': 'b'.repeat(500), 'a.txt': '' };
const order = ['b/ä 1.txt', 'a.txt'];

async function entriesOf(zip: string): Promise<Entry[]> {
  const file = await openPromise(zip);
  const entries: Entry[] = [];
  for await (const entry of file.eachEntry()) entries.push(entry);
  return entries;
}

test('stores files in the order of the list, with the same date and permissions', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  const zip = join(temporaryFolder(), 'a.zip');
  await writeArchive(zip, folder, order, '2026-11-22');
  const entries = await entriesOf(zip);
  expect(entries.map(({ fileName }) => fileName)).toEqual(order);
  for (const entry of entries) {
    expect(entry.getLastModDate({ forceDosFormat: true, timezone: 'local' })).toEqual(new Date(2026, 10, 22, 12));
    expect((entry.externalFileAttributes >>> 16).toString(8)).toBe('100644');
  }
});

test('has the same bytes for any file times and any time zone', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  const [first, second] = ['a', 'b'].map((name) => join(temporaryFolder(), name));
  const zone = process.env['TZ'];
  try {
    process.env['TZ'] = 'Asia/Kathmandu';
    await writeArchive(first ?? '', folder, order);
    utimesSync(join(folder, 'a.txt'), 1, 1);
    process.env['TZ'] = 'America/St_Johns';
    await writeArchive(second ?? '', folder, order);
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
  expect(readFileSync(first ?? '').equals(readFileSync(second ?? ''))).toBe(true);
});

test('reports progress before each file', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  const steps: string[] = [];
  await writeArchive(join(folder, 'a.zip'), folder, order, undefined, (done, total) =>
    steps.push(`${done} of ${total}`),
  );
  expect(steps).toEqual(['0 of 2', '1 of 2']);
});

test('fails if a file cannot be read', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  await expect(writeArchive(join(folder, 'a.zip'), folder, [...order, 'missing.txt'])).rejects.toThrow('missing.txt');
});

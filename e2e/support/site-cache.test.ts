import { existsSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFiles } from './folders.ts';
import { cachedFolder, digestOfInputs } from './site-cache.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Builds a site of one page. */
const build = (text: string) => (folder: string) => {
  writeFiles(folder, { 'index.html': text });
  return Promise.resolve();
};
const page = (folder: string) => readFileSync(join(folder, 'index.html'), 'utf8');

describe('the cache of built sites', () => {
  test('builds a site once for a digest', async () => {
    const cache = join(temporaryFolder(), 'cache');
    expect(page(await cachedFolder(cache, 'a', build('first')))).toBe('first');
    expect(page(await cachedFolder(cache, 'a', build('second')))).toBe('first');
    expect(page(await cachedFolder(cache, 'b', build('second')))).toBe('second');
    expect(readdirSync(cache).toSorted()).toEqual(['a', 'b']);
  });

  test('gives two runs at the same time one complete site', async () => {
    const cache = temporaryFolder();
    let release: () => void = () => undefined;
    const isReleased = new Promise<void>((resolve) => (release = resolve));
    const slow = cachedFolder(cache, 'a', async (folder) => {
      writeFiles(folder, { 'half.html': '' });
      await isReleased;
      await build('slow')(folder);
    });
    expect(existsSync(join(cache, 'a'))).toBe(false);
    const quick = await cachedFolder(cache, 'a', build('quick'));
    release();
    expect(await slow).toBe(quick);
    expect(page(quick)).toBe('quick');
    expect(readdirSync(cache)).toEqual(['a']);
  });

  test('keeps nothing of a build that fails', async () => {
    const cache = temporaryFolder();
    const failing = cachedFolder(cache, 'a', (folder) => {
      writeFiles(folder, { 'half.html': '' });
      return Promise.reject(new Error('the build failed'));
    });
    await expect(failing).rejects.toThrow('the build failed');
    expect(readdirSync(cache)).toEqual([]);
  });

  test('removes sites and unfinished builds that were not used for an hour, but the latest two sites', async () => {
    const cache = temporaryFolder();
    const hoursOld = { a: 5, b: 4, c: 3, d: 2, e: 0, 'a.half': 2, 'b.half': 0 };
    for (const [name, hours] of Object.entries(hoursOld)) {
      writeFiles(cache, { [`${name}/index.html`]: name });
      const time = Date.now() / 1000 - hours * 3600;
      utimesSync(join(cache, name), time, time);
    }
    await cachedFolder(cache, 'f', build('f'));
    expect(readdirSync(cache).toSorted()).toEqual(['b.half', 'c', 'd', 'e', 'f']);
  });

  test('has another digest after a change to the code, the content or a fixture, and the same one after a change to a test', () => {
    const root = temporaryFolder();
    const digests = new Set<string>();
    writeFiles(root, { 'src/a.ts': '', 'src/a.test.ts': '', 'content/a.md': '', 'package-lock.json': '{}' });
    digests.add(digestOfInputs(root));
    writeFiles(root, { 'src/a.test.ts': 'test', 'tools/setup/test.mjs': 'x', 'e2e/a.spec.ts': 'x', 'README.md': 'x' });
    digests.add(digestOfInputs(root));
    expect(digests.size).toBe(1);
    const changes = ['src/a.ts', 'content/a.md', 'content/b.md', 'package-lock.json', 'bin/x.js', 'e2e/fixtures/x.md'];
    for (const path of changes) {
      writeFiles(root, { [path]: 'changed' });
      digests.add(digestOfInputs(root));
    }
    expect(digests.size).toBe(changes.length + 1);
  });
});

import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { codeDigest, evictOldest, tryDiskOperation } from './cache-folder.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

describe('the digest of the code', () => {
  beforeEach(() => {
    write('package.json', '{}');
    write('src/pages/a.astro', 'a');
    write('bin/main.js', 'b');
  });

  test('is unchanged while the code is', () => {
    const before = codeDigest(folder);
    write('README.md', 'not code');
    expect(codeDigest(folder)).toBe(before);
  });

  test.each([
    [
      'a page',
      () => {
        write('src/pages/a.astro', 'c');
      },
    ],
    [
      'a command',
      () => {
        write('bin/main.js', 'c');
      },
    ],
    [
      'the version',
      () => {
        write('package.json', '{"version":"2"}');
      },
    ],
    [
      'the name of a page',
      () => {
        renameSync(join(folder, 'src/pages/a.astro'), join(folder, 'src/pages/b.astro'));
      },
    ],
  ])('changes with %s', (_, edit) => {
    const before = codeDigest(folder);
    edit();
    expect(codeDigest(folder)).not.toBe(before);
  });
});

test('the digest of the code changes with the installed packages, in its folder or above', () => {
  write('hornbook/package.json', '{}');
  const before = codeDigest(join(folder, 'hornbook'));
  write('package-lock.json', 'one');
  const above = codeDigest(join(folder, 'hornbook'));
  write('hornbook/package-lock.json', 'two');
  const beside = codeDigest(join(folder, 'hornbook'));
  expect(new Set([before, above, beside]).size).toBe(3);
});

test('evicts all but the newest and leaves other names alone', () => {
  for (const [index, name] of ['x-1', 'x-2', 'x-3', 'x-4', 'other'].entries()) {
    write(name, '');
    utimesSync(join(folder, name), index, index);
  }
  evictOldest(folder, 'x-', 2);
  expect(readdirSync(folder).toSorted()).toEqual(['other', 'x-3', 'x-4']);
});

test('returns false if the disk refuses an operation', () => {
  write('from/a', '');
  write('to/b', '');
  const move = (from: string, to: string) => () => {
    renameSync(join(folder, from), join(folder, to));
  };
  expect(tryDiskOperation(move('nowhere', 'new'))).toBe(false);
  expect(tryDiskOperation(move('from', 'to'))).toBe(false);
  expect(tryDiskOperation(move('from', 'new'))).toBe(true);
});

test('throws an error that is not from the disk', () => {
  const faulty = () => {
    JSON.parse('{');
  };
  expect(() => tryDiskOperation(faulty)).toThrow(SyntaxError);
});

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeWorkFolder } from './work-folder.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hornbook-té st#1 %-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** The id of an ended process. */
function endedProcess(): number {
  const { pid } = spawnSync(process.execPath, ['--version']);
  return pid;
}

test('creates a new, empty folder in the parent, which it creates if necessary', () => {
  const parent = join(temporaryFolder(), 'a', 'b');
  const { path } = makeWorkFolder(parent, 'build');
  expect(readdirSync(parent)).toEqual([path.slice(parent.length + 1)]);
  expect(path.slice(parent.length + 1)).toMatch(/^build-/);
  expect(readdirSync(path)).toEqual([]);
});

test('creates a separate folder for each call', () => {
  const parent = temporaryFolder();
  const folders = [makeWorkFolder(parent, 'build'), makeWorkFolder(parent, 'build'), makeWorkFolder(parent, 'build')];
  expect(new Set(folders.map(({ path }) => path)).size).toBe(3);
  for (const { path } of folders) expect(existsSync(path)).toBe(true);
});

test('removes only its own folder and its content on dispose, once or twice', () => {
  const parent = temporaryFolder();
  const one = makeWorkFolder(parent, 'build');
  const other = makeWorkFolder(parent, 'build');
  mkdirSync(join(one.path, 'deep'));
  writeFileSync(join(one.path, 'deep/file'), 'x');
  one.dispose();
  one.dispose();
  expect(existsSync(one.path)).toBe(false);
  expect(existsSync(other.path)).toBe(true);
});

test('removes folders of ended processes', () => {
  const parent = temporaryFolder();
  const left = join(parent, `build-${endedProcess()}-1`);
  mkdirSync(join(left, 'deep'), { recursive: true });
  makeWorkFolder(parent, 'build');
  expect(existsSync(left)).toBe(false);
});

test('keeps folders of running processes', () => {
  const parent = temporaryFolder();
  const used = [`build-${process.pid}-7`, `build-${process.ppid}-1`].map((name) => join(parent, name));
  for (const folder of used) mkdirSync(folder);
  makeWorkFolder(parent, 'build');
  for (const folder of used) expect(existsSync(folder)).toBe(true);
});

test('keeps folders with other names', () => {
  const parent = temporaryFolder();
  const pid = endedProcess();
  const names = [
    'build',
    'build-notes',
    `build-${pid}`,
    `other-${pid}-1`,
    `my-build-${pid}-1`,
    `build-${pid}-1.txt`,
    `build-extra-${pid}-1`,
  ];
  for (const name of names) mkdirSync(join(parent, name));
  const { path } = makeWorkFolder(parent, 'build');
  expect(readdirSync(parent).toSorted()).toEqual([...names, path.slice(parent.length + 1)].toSorted());
});

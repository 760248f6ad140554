import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ContentFolders } from '../model/entries.ts';
import { temporaryFolder } from './content-root.fixture.ts';
import { contentDate } from './content-date.ts';

function foldersOf(root: string, more: Partial<ContentFolders> = {}): ContentFolders {
  const inside = (name: string) => join(root, name);
  return {
    challenges: [inside('challenges')],
    structure: inside('structure'),
    intro: [inside('intro')],
    assets: inside('assets'),
    ...more,
  };
}

/** Makes a commit that is dated by its committer; its author wrote it in 2001. */
function commit(folder: string, name: string, date: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), date);
  const env = { ...process.env, GIT_AUTHOR_DATE: '2001-01-01T00:00:00Z', GIT_COMMITTER_DATE: date };
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  for (const args of [
    ['init', '-q'],
    ['add', '.'],
    [...who, 'commit', '-qm', name],
  ]) {
    execFileSync('git', ['-C', folder, ...args], { env });
  }
}

test('SOURCE_DATE_EPOCH is the date, in universal time', () => {
  const root = temporaryFolder();
  expect(contentDate(root, foldersOf(root), { SOURCE_DATE_EPOCH: '0' })).toBe('1970-01-01');
  expect(contentDate(root, foldersOf(root), { SOURCE_DATE_EPOCH: '1709251199' })).toBe('2024-02-29');
});

test.each(['', 'soon', '-1', '1.5'])('an invalid SOURCE_DATE_EPOCH is ignored: “%s”', (value) => {
  const root = temporaryFolder();
  expect(contentDate(root, foldersOf(root), { SOURCE_DATE_EPOCH: value })).toBeUndefined();
});

test('content outside a repository has no date', () => {
  const root = temporaryFolder();
  expect(contentDate(root, foldersOf(root), {})).toBeUndefined();
});

test('the date is that of the newest commit to the content, not to its neighbours', () => {
  const repository = temporaryFolder();
  const root = join(repository, 'content');
  mkdirSync(root);
  writeFileSync(join(root, 'a.md'), '');
  commit(repository, 'old', '2020-02-03T23:30:00-02:00');
  commit(repository, 'other', '2022-01-01T00:00:00Z');
  expect(contentDate(root, foldersOf(root), {})).toBe('2020-02-04');
});

test('folders of the content outside the root count', () => {
  const root = temporaryFolder();
  commit(root, 'a.md', '2020-01-01T00:00:00Z');
  const assets = temporaryFolder();
  commit(assets, 'a.png', '2023-05-06T00:00:00Z');
  expect(contentDate(root, foldersOf(root, { assets }), {})).toBe('2023-05-06');
});

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { committedTexts } from './committed-texts.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hornbook-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-C', folder, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });

/** A repository with a content folder and one commit. */
function repository(): string {
  const content = join(folder, 'content');
  mkdirSync(content);
  git('init', '--quiet');
  for (const name of ['a.md', 'mañana.md', 'c.md']) writeFileSync(join(content, name), `First ${name}\n`);
  git('add', '.');
  git('commit', '--quiet', '-m', 'First');
  return content;
}

test('returns the committed texts of changed files only, whatever their names', () => {
  const content = repository();
  writeFileSync(join(content, 'a.md'), 'Second\n');
  writeFileSync(join(content, 'mañana.md'), 'Second\n');
  writeFileSync(join(content, 'new.md'), 'New\n');
  rmSync(join(content, 'c.md'));
  expect(committedTexts(content, 'HEAD')).toEqual(
    new Map([
      ['a.md', 'First a.md\n'],
      ['mañana.md', 'First mañana.md\n'],
    ]),
  );
});

test('compares with an earlier commit', () => {
  const content = repository();
  writeFileSync(join(content, 'a.md'), 'Second\n');
  git('commit', '--quiet', '-am', 'Second');
  expect(committedTexts(content, 'HEAD')).toEqual(new Map());
  expect(committedTexts(content, 'HEAD~1')).toEqual(new Map([['a.md', 'First a.md\n']]));
});

test('returns nothing outside of a repository, before the first commit and for an unknown commit', () => {
  expect(committedTexts(folder, 'HEAD')).toBeUndefined();
  git('init', '--quiet');
  expect(committedTexts(folder, 'HEAD')).toBeUndefined();
  const content = repository();
  expect(committedTexts(content, 'nothing')).toBeUndefined();
  expect(committedTexts(content, `--output=${join(folder, 'written')}`)).toBeUndefined();
  expect(existsSync(join(folder, 'written'))).toBe(false);
});

test('runs no program that the settings of the repository name', () => {
  const content = repository();
  const ran = join(folder, 'ran');
  writeFileSync(join(folder, '.gitattributes'), '*.md filter=trap diff=trap\n');
  for (const name of ['filter.trap.clean', 'filter.trap.process', 'diff.trap.command', 'diff.trap.textconv']) {
    git('config', name, `touch ${ran}`);
  }
  git('config', 'core.fsmonitor', `touch ${ran}`);
  writeFileSync(join(content, 'a.md'), 'Second\n');
  expect(committedTexts(content, 'HEAD')?.get('a.md')).toBe('First a.md\n');
  expect(existsSync(ran)).toBe(false);
});

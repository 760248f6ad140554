import { readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder, writeFiles } from '../../curriculum/content-root.fixture.ts';
import { writeChanges, type FileChange } from './files.ts';
import { read } from './new.fixture.ts';

describe('files', () => {
  const change = (file: string, isNew = true): FileChange => ({ file, text: 'new', isNew });

  test('are all written or none: no existing file is overwritten, not even a broken link', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'old.md': 'old' });
    symlinkSync('nowhere', join(folder, 'link.md'));
    const changes = ['a/new.md', 'old.md', 'link.md'].map((file) => change(join(folder, file)));
    expect(() => writeChanges(changes)).toThrow(/Nothing was written.*old\.md, .*link\.md/);
    expect(readdirSync(folder).toSorted()).toEqual(['link.md', 'old.md']);
    expect(read(folder, 'old.md')).toBe('old');
  });

  test('are each listed as created or changed', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'old.md': 'old' });
    const lines = writeChanges([change(join(folder, 'a/new.md')), change(join(folder, 'old.md'), false)]);
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['Created', 'Changed']);
    expect(read(folder, 'old.md')).toBe('new');
  });
});

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { contentRoot, temporaryFolder, writeFiles, type Files } from './content-root.fixture.ts';
import { isInside, isTemporary, openFolders } from './folders.ts';

function open(files: Files) {
  const root = contentRoot(files);
  const diagnostics: Diagnostic[] = [];
  const folders = openFolders(root, [], diagnostics);
  const names = (folder: string) => folders.list(join(root, folder)).map(({ name }) => name);
  return { root, folders, names, diagnostics };
}

describe('a folder', () => {
  test('lists its files and folders by name', () => {
    const { folders, root } = open({ 'b.md': '', 'a/x.md': '', 'c.md': '' });
    expect(folders.list(root)).toEqual([
      { name: 'a', isFolder: true },
      { name: 'b.md', isFolder: false },
      { name: 'c.md', isFolder: false },
    ]);
  });

  test('that does not exist or is a file is empty', () => {
    const { names, diagnostics } = open({ file: '' });
    expect(names('missing')).toEqual([]);
    expect(names('file')).toEqual([]);
    expect(diagnostics).toEqual([]);
  });

  test('names files relative to the root, with forward slashes', () => {
    const { folders, root } = open({});
    expect(folders.nameOf(join(root, 'a', 'b c#1', 'd.md'))).toBe('a/b c#1/d.md');
  });
});

describe('hidden and temporary files', () => {
  const left = [
    '.git',
    '.hidden.md',
    '#lesson.md#',
    '.#lesson.md',
    'lesson.md~',
    'lesson.md.swp',
    '.lesson.md.swx',
    'x.tmp',
    'x.md.bak',
    'x.md.orig',
    '4913',
    'node_modules',
  ];
  const kept = ['lesson.md', 'a~b.md', 'swp.md', 'tmp', '4913.md', 'x#1.md', 'orig', 'c#'];

  test.each(left)('%s is left out', (name) => {
    expect(isTemporary(name)).toBe(true);
  });

  test.each(kept)('%s is kept', (name) => {
    expect(isTemporary(name)).toBe(false);
  });

  test('in a folder', () => {
    const { names } = open(Object.fromEntries([...left, ...kept].map((name) => [`block/${name}`, ''])));
    expect(names('block')).toEqual(kept.toSorted());
  });
});

describe('symbolic links', () => {
  test('directly in the root can lead anywhere', () => {
    const elsewhere = temporaryFolder();
    writeFiles(elsewhere, { 'espanol/blocks/a/x.md': 'x' });
    const { names, diagnostics } = open({ challenges: { link: elsewhere } });
    expect(names('.')).toEqual(['challenges']);
    expect(names('challenges')).toEqual(['espanol']);
    expect(names('challenges/espanol/blocks/a')).toEqual(['x.md']);
    expect(diagnostics).toEqual([]);
  });

  test('can be the root itself', () => {
    const elsewhere = temporaryFolder();
    writeFiles(elsewhere, { 'block/x.md': 'x' });
    const root = join(temporaryFolder(), 'link');
    writeFiles(root.slice(0, -'/link'.length), { link: { link: elsewhere } });
    const diagnostics: Diagnostic[] = [];
    const names = openFolders(root, [], diagnostics)
      .list(join(root, 'block'))
      .map(({ name }) => name);
    expect(names).toEqual(['x.md']);
    expect(diagnostics).toEqual([]);
  });

  test('deeper down are not followed out of their folder, and each is an error', () => {
    const elsewhere = temporaryFolder();
    writeFiles(elsewhere, { 'secret.md': 'x' });
    const { names, diagnostics } = open({
      'block/a.md': '',
      'block/out.md': { link: join(elsewhere, 'secret.md') },
      'block/up': { link: elsewhere },
      'block/site.md': { link: '../site.yml' },
      'site.yml': '',
    });
    expect(names('block')).toEqual(['a.md']);
    expect(diagnostics.map(({ code, severity, file }) => [code, severity, file])).toEqual([
      ['link-outside', 'error', 'block/out.md'],
      ['link-outside', 'error', 'block/site.md'],
      ['link-outside', 'error', 'block/up'],
    ]);
    expect(diagnostics[0]?.message).toContain('secret.md');
  });

  test('into a folder whose name only begins the same lead out of it', () => {
    const { names, diagnostics } = open({ 'block/x.md': { link: '../block-2/x.md' }, 'block-2/x.md': '' });
    expect(names('block')).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'link-outside' }]);
  });

  test('deeper down are followed inside their folder', () => {
    const { folders, root, names, diagnostics } = open({
      'challenges/english/blocks/a/one.md': '',
      'challenges/english/blocks/b/two.md': { link: '../a/one.md' },
      'challenges/english/blocks/c': { link: 'a' },
    });
    expect(names('challenges/english/blocks/b')).toEqual(['two.md']);
    expect(folders.list(join(root, 'challenges/english/blocks'))).toContainEqual({ name: 'c', isFolder: true });
    expect(names('challenges/english/blocks/c')).toEqual(['one.md']);
    expect(diagnostics).toEqual([]);
  });

  test('inside a folder can have any name', () => {
    const { names, diagnostics } = open({
      'block/a: b.md': '',
      'block/x.md': { link: 'a: b.md' },
      'block/y.md': { link: '..c/z.md' },
      'block/..c/z.md': '',
    });
    expect(names('block')).toEqual(expect.arrayContaining(['x.md', 'y.md']));
    expect(diagnostics).toEqual([]);
  });

  test('to missing targets and in a circle are left out', () => {
    const { names, diagnostics } = open({
      'block/a.md': { link: 'nowhere.md' },
      'block/b.md': { link: 'c.md' },
      'block/c.md': { link: 'b.md' },
    });
    expect(names('block')).toEqual([]);
    expect(diagnostics).toEqual([]);
  });
});

test.each([
  ['/a/b', '/a', true],
  ['/a', '/a', true],
  ['/a/b/c', '/a/b', true],
  ['/a/..b', '/a', true],
  ['/ab', '/a', false],
  ['/', '/a', false],
  ['/b/a', '/a', false],
  ['/a', '/a/b', false],
])('%s inside %s: %j', (file, folder, inside) => {
  expect(isInside(file, folder)).toBe(inside);
});

test.skipIf(process.platform === 'win32')('a colon is an ordinary character outside of Windows', () => {
  expect(isInside('/a/b:c', '/a')).toBe(true);
});

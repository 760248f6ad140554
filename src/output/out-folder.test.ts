import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { isReplaceable, markFile, markOutput, prepareOutput, publishOutput } from './out-folder.ts';

// The real file system, but that a test may let it refuse something, as a mount point, another disk or missing rights do.
const refused = vi.hoisted(() => ({ what: '', path: '', code: '' }));
vi.mock(import('node:fs'), async (original) => {
  const real = await original();
  const refuse = (what: string, path: unknown) => {
    if (what === refused.what && String(path).includes(refused.path)) {
      throw Object.assign(new Error('refused'), { code: refused.code });
    }
  };
  const renameSync: typeof real.renameSync = (from, to) => {
    refuse('renaming', from);
    real.renameSync(from, to);
  };
  const mkdirSync = (path: string, options?: Parameters<typeof real.mkdirSync>[1]) => {
    refuse('making', path);
    real.mkdirSync(path, options);
  };
  return { ...real, renameSync, mkdirSync: mkdirSync as typeof real.mkdirSync };
});

/** Until the test is over or `allowAgain` is called, what is done to paths with `path` in them fails with `code`. */
function refuse(what: 'renaming' | 'making', path: string, code: string) {
  Object.assign(refused, { what, path, code });
  onTestFinished(allowAgain);
}

function allowAgain() {
  refused.what = '';
}

const oldSite = { 'index.html': 'old', 'gone/a.html': 'old' };
const newSite = { 'index.html': 'new', 'more/b.html': 'new' };

/** A folder with an old output `dist` in it, where `out` is, and a new one elsewhere; without an old one when it would have no files. */
function workplace(old: Readonly<Record<string, string>> = oldSite) {
  const home = mkdtempSync(join(tmpdir(), 'hornbook-té st#1 %-'));
  onTestFinished(() => {
    rmSync(home, { recursive: true, force: true });
  });
  const folder = join(home, 'beside');
  const out = join(folder, 'dist');
  mkdirSync(folder);
  write(out, old);
  return { folder, out, made: makeSite(home, 'made', newSite) };
}

function makeSite(home: string, name: string, files: Readonly<Record<string, string>>): string {
  const made = join(home, name);
  write(made, files);
  return made;
}

function write(folder: string, files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** All files under a folder with their text. */
function contentOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [file.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(file, 'utf8')] as const;
    }),
  );
}

describe('a folder may be replaced without asking', () => {
  test('when it is not there or empty', () => {
    const { folder } = workplace({});
    mkdirSync(join(folder, 'empty'));
    expect(isReplaceable(join(folder, 'nothing'))).toBe(true);
    expect(isReplaceable(join(folder, 'empty'))).toBe(true);
  });

  test('when Hornbook wrote it', () => {
    const { out } = workplace({ 'index.html': 'x' });
    markOutput(out, '1.0.0');
    expect(isReplaceable(out)).toBe(true);
    expect(JSON.parse(readFileSync(join(out, markFile), 'utf8'))).toMatchObject({
      generator: 'hornbook',
      version: '1.0.0',
    });
  });

  test.each([{ 'notes.txt': 'mine' }, { '.git/config': 'mine' }, { 'deep/hornbook.json': '{}' }])(
    'not when it holds something else: %j',
    (files) => {
      const { folder } = workplace({});
      write(join(folder, 'mine'), files);
      expect(isReplaceable(join(folder, 'mine'))).toBe(false);
    },
  );
});

test('the mark is the same bytes every time', () => {
  const { folder } = workplace({});
  const bytes = ['a', 'b'].map((name) => {
    mkdirSync(join(folder, name));
    markOutput(join(folder, name), '1.0.0');
    return readFileSync(join(folder, name, markFile), 'utf8');
  });
  expect(bytes[0]).toBe(bytes[1]);
});

describe('a new output', () => {
  test('takes the place of the old one, and nothing else is left', () => {
    const { folder, out, made } = workplace();
    expect(publishOutput(out, made)).toEqual({ copied: false });
    expect(contentOf(out)).toEqual(newSite);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('may be the first', () => {
    const { folder, made } = workplace({});
    const out = join(folder, 'not/yet/there');
    publishOutput(out, made);
    expect(contentOf(out)).toEqual(newSite);
    expect(readdirSync(join(folder, 'not/yet'))).toEqual(['there']);
  });

  test('of two builds at once is whole: that of the last to finish', () => {
    const { folder, out, made } = workplace();
    const other = makeSite(folder, '../other', { 'other.html': '2' });
    publishOutput(out, other);
    publishOutput(out, made);
    expect(contentOf(out)).toEqual(newSite);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('that was made on another disk is copied beside the old one before it takes its place', () => {
    const { folder, out, made } = workplace();
    refuse('renaming', '/made', 'EXDEV');
    expect(publishOutput(out, made)).toEqual({ copied: false });
    expect(contentOf(out)).toEqual(newSite);
    expect(readdirSync(folder)).toEqual(['dist']);
  });
});

describe('after a build that was killed', () => {
  test('in the middle of the swap, the output that was moved aside is put back', () => {
    const { folder, out } = workplace({});
    write(join(folder, '.dist.old'), oldSite);
    prepareOutput(out);
    expect(contentOf(out)).toEqual(oldSite);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('after the swap, the new output stays and the old one is removed', () => {
    const { folder, out } = workplace(newSite);
    write(join(folder, '.dist.old'), oldSite);
    prepareOutput(out);
    expect(contentOf(out)).toEqual(newSite);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('before the swap, what was brought beside the output is removed by the next one', () => {
    const { folder, out, made } = workplace();
    const { pid } = spawnSync(process.execPath, ['--version']);
    write(join(folder, `.dist.new-${pid}-1`), { 'half.html': 'x' });
    publishOutput(out, made);
    expect(readdirSync(folder)).toEqual(['dist']);
  });
});

describe('where the folder cannot be renamed', () => {
  test.each([
    ['the old one is a mount point', '/dist', 'EBUSY'],
    ['the new one is on another disk than the old one', '/site', 'EXDEV'],
    ['a window on it is open', '/dist', 'EPERM'],
  ])('because %s, the new output is copied into it, and what is no longer part of the site goes', (_, from, code) => {
    const { folder, out, made } = workplace();
    refuse('renaming', from, code);
    expect(publishOutput(out, made)).toEqual({ copied: true });
    expect(contentOf(out)).toEqual(newSite);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('for another reason, the error is passed on and the old output is there', () => {
    const { folder, out, made } = workplace();
    refuse('renaming', '/dist', 'EIO');
    expect(() => publishOutput(out, made)).toThrow('refused');
    expect(contentOf(out)).toEqual(oldSite);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('for another reason in the middle of the swap, the next build has the old output again', () => {
    const { out, made } = workplace();
    refuse('renaming', '/site', 'EIO');
    expect(() => publishOutput(out, made)).toThrow('refused');
    allowAgain();
    prepareOutput(out);
    expect(contentOf(out)).toEqual(oldSite);
  });
});

describe('where nothing can be made beside the old output', () => {
  test.each(['EACCES', 'EROFS', 'EPERM'])('the new one is put there nevertheless (%s)', (code) => {
    const { folder, out, made } = workplace();
    refuse('making', join(folder, '.dist.new'), code);
    publishOutput(out, made);
    expect(contentOf(out)).toEqual(newSite);
  });

  test('and there is none yet, that is told before a new one is made', () => {
    const { folder } = workplace({});
    refuse('making', join(folder, '.dist.new'), 'EACCES');
    expect(() => {
      prepareOutput(join(folder, 'dist'));
    }).toThrow('refused');
  });

  test('for another reason, the error is passed on', () => {
    const { out, made } = workplace();
    refuse('making', '/.dist.new', 'ENOSPC');
    expect(() => publishOutput(out, made)).toThrow('refused');
    expect(contentOf(out)).toEqual(oldSite);
  });
});

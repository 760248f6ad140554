import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { isReplaceable, markFile, markOutput, stageOutput } from './out-folder.ts';

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

/** A folder with an old output `dist` in it, where `out` is; without one when it would have no files. */
function workplace(old: Readonly<Record<string, string>> = oldSite) {
  const folder = mkdtempSync(join(tmpdir(), 'hornbook-té st#1 %-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const out = join(folder, 'dist');
  write(out, old);
  return { folder, out, fallback: join(folder, 'fallback') };
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
  test('is made beside the old one, which stays as it is', () => {
    const { out, fallback } = workplace();
    const staging = stageOutput(out, fallback);
    write(staging.path, newSite);
    expect(staging.path).not.toBe(out);
    expect(contentOf(out)).toEqual(oldSite);
    expect(existsSync(fallback)).toBe(false);
    staging.dispose();
  });

  test('takes the place of the old one when it is published, and nothing else is left', () => {
    const { folder, out, fallback } = workplace();
    const staging = stageOutput(out, fallback);
    write(staging.path, newSite);
    expect(staging.publish()).toEqual({ copied: false });
    staging.dispose();
    expect(contentOf(out)).toEqual(newSite);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('may be the first', () => {
    const { folder, fallback } = workplace({});
    const out = join(folder, 'not/yet/there');
    const staging = stageOutput(out, fallback);
    write(staging.path, newSite);
    staging.publish();
    staging.dispose();
    expect(contentOf(out)).toEqual(newSite);
    expect(readdirSync(join(folder, 'not/yet'))).toEqual(['there']);
  });

  test('that is given up leaves the old one, and nothing else', () => {
    const { folder, out, fallback } = workplace();
    const staging = stageOutput(out, fallback);
    write(staging.path, newSite);
    staging.dispose();
    expect(contentOf(out)).toEqual(oldSite);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('of two builds at once is whole: that of the last to finish', () => {
    const { folder, out, fallback } = workplace();
    const one = stageOutput(out, fallback);
    const other = stageOutput(out, fallback);
    write(one.path, { 'one.html': '1' });
    write(other.path, { 'other.html': '2' });
    other.publish();
    one.publish();
    one.dispose();
    other.dispose();
    expect(contentOf(out)).toEqual({ 'one.html': '1' });
    expect(readdirSync(folder)).toEqual(['dist']);
  });
});

describe('after a build that was killed', () => {
  test('in the middle of the swap, the output that was moved aside is put back', () => {
    const { folder, out, fallback } = workplace({});
    write(join(folder, '.dist.old'), oldSite);
    const staging = stageOutput(out, fallback);
    expect(contentOf(out)).toEqual(oldSite);
    staging.dispose();
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('after the swap, the new output stays and the old one is removed', () => {
    const { folder, out, fallback } = workplace(newSite);
    write(join(folder, '.dist.old'), oldSite);
    stageOutput(out, fallback).dispose();
    expect(contentOf(out)).toEqual(newSite);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('before the swap, its half-made pages are removed', () => {
    const { folder, out, fallback } = workplace();
    const { pid } = spawnSync(process.execPath, ['--version']);
    write(join(folder, `.dist.new-${pid}-1`), { 'half.html': 'x' });
    stageOutput(out, fallback).dispose();
    expect(readdirSync(folder)).toEqual(['dist']);
    expect(contentOf(out)).toEqual(oldSite);
  });
});

describe('where the folder cannot be renamed', () => {
  test.each([
    ['the old one is a mount point', 'dist', 'EBUSY'],
    ['the new one is on another disk', '.dist.new', 'EXDEV'],
    ['a window on it is open', 'dist', 'EPERM'],
  ])('because %s, the new output is copied into it, and what is no longer part of the site goes', (_, from, code) => {
    const { out, fallback } = workplace();
    const staging = stageOutput(out, fallback);
    write(staging.path, newSite);
    refuse('renaming', `/${from}`, code);
    expect(staging.publish()).toEqual({ copied: true });
    staging.dispose();
    expect(contentOf(out)).toEqual(newSite);
  });

  test('for another reason, the error is passed on and the old output is there', () => {
    const { out, fallback } = workplace();
    const staging = stageOutput(out, fallback);
    write(staging.path, newSite);
    refuse('renaming', '/dist', 'EIO');
    expect(() => staging.publish()).toThrow('refused');
    allowAgain();
    staging.dispose();
    expect(contentOf(out)).toEqual(oldSite);
  });

  test('for another reason in the middle of the swap, the next build has the old output again', () => {
    const { out, fallback } = workplace();
    const staging = stageOutput(out, fallback);
    write(staging.path, newSite);
    refuse('renaming', '/.dist.new', 'EIO');
    expect(() => staging.publish()).toThrow('refused');
    allowAgain();
    staging.dispose();
    stageOutput(out, fallback).dispose();
    expect(contentOf(out)).toEqual(oldSite);
  });
});

describe('where nothing can be made beside the old output', () => {
  test.each(['EACCES', 'EROFS', 'EPERM'])('the work is done in the fallback (%s)', (code) => {
    const { folder, out, fallback } = workplace();
    refuse('making', join(folder, '.dist.new'), code);
    const staging = stageOutput(out, fallback);
    expect(staging.path.startsWith(fallback)).toBe(true);
    write(staging.path, newSite);
    staging.publish();
    staging.dispose();
    expect(contentOf(out)).toEqual(newSite);
  });

  test('for another reason, the error is passed on', () => {
    const { out, fallback } = workplace();
    refuse('making', '/.dist.new', 'ENOSPC');
    expect(() => stageOutput(out, fallback)).toThrow('refused');
    expect(contentOf(out)).toEqual(oldSite);
  });
});

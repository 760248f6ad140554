import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { isReplaceable, markFile, markOutput, stageOutput } from './out-folder.ts';

// The real file system, except that a test can make it refuse an operation, like a mount point, another disk or missing permissions.
const refused = vi.hoisted(() => ({ what: '', path: /^/, code: '' }));
vi.mock(import('node:fs'), async (original) => {
  const real = await original();
  const refuse = (what: string, path: unknown) => {
    if (what === refused.what && refused.path.test(String(path).replaceAll('\\', '/'))) {
      throw Object.assign(new Error('refused'), { code: refused.code });
    }
  };
  const renameSync: typeof real.renameSync = (from, to) => {
    refuse('renaming', from);
    real.renameSync(from, to);
  };
  const mkdirSync = (path: string, options?: Parameters<typeof real.mkdirSync>[1]) => {
    refuse('creating', path);
    real.mkdirSync(path, options);
  };
  const rmSync: typeof real.rmSync = (path, options) => {
    refuse('removing', path);
    real.rmSync(path, options);
  };
  return { ...real, renameSync, rmSync, mkdirSync: mkdirSync as typeof real.mkdirSync };
});

/** Makes an operation on matching paths fail with `code` until the test is over or `allowAgain` is called. */
function refuse(what: 'renaming' | 'creating' | 'removing', path: RegExp, code: string) {
  Object.assign(refused, { what, path, code });
  onTestFinished(allowAgain);
}

function allowAgain() {
  refused.what = '';
}

const oldSite = { 'index.html': 'old', 'gone/a.html': 'old' };
const newSite = { 'index.html': 'new', 'more/b.html': 'new' };

/** A folder with the output `dist` and a work folder. The output exists only if it has files. */
function workplace(old: Readonly<Record<string, string>> = oldSite) {
  const home = mkdtempSync(join(tmpdir(), 'hornbook-té st#1 %-'));
  onTestFinished(() => {
    rmSync(home, { recursive: true, force: true });
  });
  const [folder, work] = [join(home, 'beside'), join(home, 'work')];
  const out = join(folder, 'dist');
  for (const one of [folder, work]) mkdirSync(one);
  write(out, old);
  return { folder, out, work };
}

function write(folder: string, files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** The text of all files under a folder, by path. */
function contentOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [file.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(file, 'utf8')] as const;
    }),
  );
}

describe('a folder is replaceable without --force', () => {
  test('if it does not exist or is empty', () => {
    const { folder } = workplace({});
    mkdirSync(join(folder, 'empty'));
    expect(isReplaceable(join(folder, 'nothing'))).toBe(true);
    expect(isReplaceable(join(folder, 'empty'))).toBe(true);
  });

  test('if Hornbook wrote it', () => {
    const { out } = workplace({ 'index.html': 'x' });
    markOutput(out, '1.0.0');
    expect(isReplaceable(out)).toBe(true);
    expect(JSON.parse(readFileSync(join(out, markFile), 'utf8'))).toMatchObject({
      generator: 'hornbook',
      version: '1.0.0',
    });
  });

  test.each([{ 'notes.txt': 'mine' }, { '.git/config': 'mine' }, { 'deep/hornbook.json': '{}' }])(
    'unless it holds other files: %j',
    (files) => {
      const { folder } = workplace({});
      write(join(folder, 'mine'), files);
      expect(isReplaceable(join(folder, 'mine'))).toBe(false);
    },
  );
});

test('the mark file has the same bytes every time', () => {
  const { folder } = workplace({});
  const bytes = ['a', 'b'].map((name) => {
    mkdirSync(join(folder, name));
    markOutput(join(folder, name), '1.0.0');
    return readFileSync(join(folder, name, markFile), 'utf8');
  });
  expect(bytes[0]).toBe(bytes[1]);
});

describe('a new output', () => {
  test('is created beside the previous one, which is unchanged', () => {
    const { out, work } = workplace();
    const staging = stageOutput(out, work);
    write(staging.path, newSite);
    expect(staging.path).not.toBe(out);
    expect(contentOf(out)).toEqual(oldSite);
    expect(readdirSync(work)).toEqual([]);
    staging.dispose();
  });

  test('replaces the previous one when published and leaves nothing else behind', () => {
    const { folder, out, work } = workplace();
    const staging = stageOutput(out, work);
    write(staging.path, newSite);
    expect(staging.publish()).toEqual({ copied: false });
    staging.dispose();
    expect(contentOf(out)).toEqual(newSite);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('can be the first', () => {
    const { folder, work } = workplace({});
    const out = join(folder, 'not/yet/there');
    const staging = stageOutput(out, work);
    write(staging.path, newSite);
    staging.publish();
    staging.dispose();
    expect(contentOf(out)).toEqual(newSite);
    expect(readdirSync(join(folder, 'not/yet'))).toEqual(['there']);
  });

  test('leaves only the previous one if it is not published', () => {
    const { folder, out, work } = workplace();
    const staging = stageOutput(out, work);
    write(staging.path, newSite);
    staging.dispose();
    expect(contentOf(out)).toEqual(oldSite);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('is that of the last to finish of two simultaneous builds, complete', () => {
    const { folder, out, work } = workplace();
    const one = stageOutput(out, work);
    const other = stageOutput(out, work);
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

describe('if files cannot be moved to a folder beside the output', () => {
  test('the new output is created in the work folder and copied there before the swap', () => {
    const { folder, out, work } = workplace();
    refuse('renaming', /\/probe$/, 'EXDEV');
    const staging = stageOutput(out, work);
    expect(staging.path.startsWith(work)).toBe(true);
    write(staging.path, newSite);
    expect(contentOf(out)).toEqual(oldSite);
    const steps: string[] = [];
    expect(staging.publish((done, total) => steps.push(`${String(done)}/${String(total)}`))).toEqual({ copied: false });
    staging.dispose();
    expect(contentOf(out)).toEqual(newSite);
    expect(readdirSync(folder)).toEqual(['dist']);
    expect(readdirSync(work)).toEqual(['site']);
    // Two entries are copied, and two of the previous output are removed.
    expect(steps).toEqual(['1/4', '2/4', '3/4', '4/4']);
  });
});

describe('after a build that was killed', () => {
  test('during the swap, the output that was moved aside is restored', () => {
    const { folder, out, work } = workplace({});
    write(join(folder, '.dist.old'), oldSite);
    const staging = stageOutput(out, work);
    expect(contentOf(out)).toEqual(oldSite);
    staging.dispose();
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('after the swap, the new output stays and the previous one is removed', () => {
    const { folder, out, work } = workplace(newSite);
    write(join(folder, '.dist.old'), oldSite);
    stageOutput(out, work).dispose();
    expect(contentOf(out)).toEqual(newSite);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('before the swap, its unfinished pages are removed', () => {
    const { folder, out, work } = workplace();
    const { pid } = spawnSync(process.execPath, ['--version']);
    write(join(folder, `.dist.new-${pid}-1`), { 'half.html': 'x' });
    stageOutput(out, work).dispose();
    expect(readdirSync(folder)).toEqual(['dist']);
    expect(contentOf(out)).toEqual(oldSite);
  });
});

describe('if the folder cannot be renamed', () => {
  test.each([
    ['the previous one is a mount point', /\/dist$/, 'EBUSY'],
    ['the new one is on another disk', /\/\.dist\.new-[^/]*$/, 'EXDEV'],
    ['a window on it is open', /\/dist$/, 'EPERM'],
  ])('because %s, the new output is copied into it and old files are removed', (_, from, code) => {
    const { folder, out, work } = workplace();
    const staging = stageOutput(out, work);
    write(staging.path, newSite);
    refuse('renaming', from, code);
    expect(staging.publish()).toEqual({ copied: true });
    staging.dispose();
    expect(contentOf(out)).toEqual(newSite);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('pages that are linked to the previous output or the cache become separate files', () => {
    const { folder, out, work } = workplace({ 'same.html': 'same', 'edited.html': 'old' });
    linkSync(join(out, 'edited.html'), join(folder, 'cached.html'));
    const staging = stageOutput(out, work);
    write(staging.path, { 'edited.html': 'new' });
    linkSync(join(out, 'same.html'), join(staging.path, 'same.html'));
    refuse('renaming', /\/dist$/, 'EPERM');
    expect(staging.publish()).toEqual({ copied: true });
    staging.dispose();
    expect(contentOf(out)).toEqual({ 'same.html': 'same', 'edited.html': 'new' });
    expect(readFileSync(join(folder, 'cached.html'), 'utf8')).toBe('old');
  });

  test('for another reason, the error is thrown and the previous output is unchanged', () => {
    const { out, work } = workplace();
    const staging = stageOutput(out, work);
    write(staging.path, newSite);
    refuse('renaming', /\/dist$/, 'EIO');
    expect(() => staging.publish()).toThrow('refused');
    allowAgain();
    staging.dispose();
    expect(contentOf(out)).toEqual(oldSite);
  });

  test('for another reason during the swap, the next build restores the previous output', () => {
    const { out, work } = workplace();
    const staging = stageOutput(out, work);
    write(staging.path, newSite);
    refuse('renaming', /\/\.dist\.new-[^/]*$/, 'EIO');
    expect(() => staging.publish()).toThrow('refused');
    allowAgain();
    staging.dispose();
    stageOutput(out, work).dispose();
    expect(contentOf(out)).toEqual(oldSite);
  });
});

test('a previous output that cannot be removed does not prevent publishing', () => {
  const { folder, out, work } = workplace();
  refuse('removing', /\.dist\.old$/, 'EPERM');
  for (const text of ['new', 'newer']) {
    const staging = stageOutput(out, work);
    write(staging.path, { 'index.html': text });
    staging.publish();
    staging.dispose();
    expect(contentOf(out)).toEqual({ 'index.html': text });
  }
  allowAgain();
  stageOutput(out, work).dispose();
  expect(readdirSync(folder)).toEqual(['dist']);
});

describe('if nothing can be created beside the output', () => {
  test.each(['EACCES', 'EROFS', 'EPERM'])('the new output is created in the work folder (%s)', (code) => {
    const { out, work } = workplace();
    refuse('creating', /\.dist\.new/, code);
    const staging = stageOutput(out, work);
    expect(staging.path.startsWith(work)).toBe(true);
    write(staging.path, newSite);
    staging.publish();
    staging.dispose();
    expect(contentOf(out)).toEqual(newSite);
  });

  test('and there is no output yet, it fails before the build', () => {
    const { out, work } = workplace({});
    refuse('creating', /\.dist\.new/, 'EACCES');
    expect(() => stageOutput(out, work)).toThrow('refused');
  });

  test('for another reason, the error is thrown', () => {
    const { out, work } = workplace();
    refuse('creating', /\.dist\.new/, 'ENOSPC');
    expect(() => stageOutput(out, work)).toThrow('refused');
    expect(contentOf(out)).toEqual(oldSite);
  });
});

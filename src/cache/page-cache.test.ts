import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPageCache } from './page-cache.ts';

// The real file system, except that a test can make it refuse links and copies.
const refusal = vi.hoisted(() => ({ code: '' }));
vi.mock(import('node:fs'), async (original) => {
  const real = await original();
  const refuse = () => {
    if (refusal.code) throw Object.assign(new Error('refused'), { ...refusal, syscall: 'link' });
  };
  const linkSync: typeof real.linkSync = (from, to) => {
    refuse();
    real.linkSync(from, to);
  };
  const copyFileSync: typeof real.copyFileSync = (from, to) => {
    refuse();
    real.copyFileSync(from, to);
  };
  return { ...real, linkSync, copyFileSync };
});

let folder = '';
let builds = 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
});
afterEach(() => {
  refusal.code = '';
  rmSync(folder, { recursive: true, force: true });
});

/** Begins a build of a content root, with a work folder and an output of its own. */
function begin(contentRoot = '/content', code = 'code', out = '/out') {
  builds += 1;
  const work = join(folder, `build-${String(builds)}`);
  mkdirSync(work);
  const cache = openPageCache(folder, work, { contentRoot, code, out });
  const reuse = (path: string, key: string): string | undefined => {
    const target = join(work, 'out', path);
    return cache.reuse(path, key, target) ? readFileSync(target, 'utf8') : undefined;
  };
  const store = (path: string, key: string, text: string) => {
    const file = join(work, 'out', path);
    mkdirSync(dirname(file), { recursive: true });
    rmSync(file, { force: true });
    writeFileSync(file, text);
    cache.store(path, key, file);
  };
  return {
    page: join(work, 'out/knots/page.html'),
    reuse,
    store,
    commit: cache.commit,
    /** The page of the previous build. */
    found: reuse('knots/page.html', 'key'),
    succeed: (text: string) => {
      store('knots/page.html', 'key', text);
      cache.commit();
    },
  };
}

function storedFolder(): string {
  const [name = ''] = readdirSync(folder).filter((entry) => entry.startsWith('pages-'));
  return join(folder, name);
}

test('reuses the page of the previous build', () => {
  begin().succeed('one');
  const second = begin();
  expect(second.found).toBe('one');
  second.succeed('two');
  expect(begin().found).toBe('two');
});

test('keeps a reused page for the build after next', () => {
  begin().succeed('one');
  begin().commit();
  expect(begin().found).toBe('one');
});

test('misses with another key and replaces the page that has it', () => {
  begin().succeed('one');
  const second = begin();
  expect(second.reuse('knots/page.html', 'other')).toBeUndefined();
  second.store('knots/page.html', 'other', 'two');
  second.commit();
  expect(begin().reuse('knots/page.html', 'other')).toBe('two');
});

test('evicts a page that a build neither reused nor stored', () => {
  const first = begin();
  first.store('knots/old.html', 'old', 'old');
  first.succeed('one');
  begin().commit();
  expect(readdirSync(join(storedFolder(), 'pages/knots'))).toEqual(['page.html']);
  expect(begin().reuse('knots/old.html', 'old')).toBeUndefined();
});

test('misses if the pages are removed or the index is damaged', () => {
  begin().succeed('one');
  rmSync(join(storedFolder(), 'pages'), { recursive: true });
  const second = begin();
  expect(second.found).toBeUndefined();
  second.succeed('two');
  writeFileSync(join(storedFolder(), 'index.json'), '[["knots/page.html", "k');
  const third = begin();
  expect(third.found).toBeUndefined();
  third.succeed('three');
  expect(begin().found).toBe('three');
});

test('misses if someone writes to the page in the output, even text of the same length', () => {
  const first = begin();
  first.succeed('first');
  writeFileSync(first.page, 'other');
  utimesSync(first.page, 1, 1);
  expect(begin().found).toBeUndefined();
});

test.skipIf(process.platform === 'win32')('misses if the page in the output gets other permissions', () => {
  const first = begin();
  first.succeed('first');
  chmodSync(first.page, 0o600);
  expect(begin().found).toBeUndefined();
});

test('never shares a file between two outputs, in any order of builds', () => {
  const outputs = { a: begin('/content', 'code', '/a'), b: begin('/content', 'code', '/b') };
  outputs.a.succeed('page');
  for (const out of ['b', 'b', 'a', 'b'] as const) {
    outputs[out] = begin('/content', 'code', `/${out}`);
    expect(outputs[out].found).toBe('page');
    outputs[out].commit();
    expect(statSync(outputs.a.page).ino).not.toBe(statSync(outputs.b.page, { throwIfNoEntry: false })?.ino);
  }
});

test('reuses a page that was removed from the output', () => {
  const first = begin();
  first.succeed('first');
  rmSync(first.page);
  expect(begin().found).toBe('first');
});

test('leaves the previous output unchanged while a page is rendered again', () => {
  const first = begin();
  first.succeed('one');
  begin().succeed('two');
  expect(readFileSync(first.page, 'utf8')).toBe('one');
});

test.each([
  ['the disk refuses it', 'EACCES'],
  ['another build has removed the file', 'ENOENT'],
])('misses and stores nothing if %s', (_, code) => {
  begin().succeed('first');
  refusal.code = code;
  const second = begin();
  expect(second.found).toBeUndefined();
  second.succeed('second');
  refusal.code = '';
  expect(begin().found).toBeUndefined();
});

test('copies a page that cannot be linked', () => {
  begin().succeed('first');
  const second = begin();
  rmSync(second.page);
  // A link cannot replace what is there.
  writeFileSync(second.page, 'in the way');
  expect(second.reuse('knots/page.html', 'key')).toBe('first');
});

test('has no cache after a failed build, whose pages could mix two states', () => {
  begin().succeed('one');
  begin().store('knots/page.html', 'key', 'half');
  expect(begin().found).toBeUndefined();
});

test('serves only one of two simultaneous builds and keeps the pages of the last to end', () => {
  begin().succeed('one');
  const [first, second] = [begin(), begin()];
  expect([first.found, second.found]).toEqual(['one', undefined]);
  second.succeed('second');
  first.succeed('first');
  expect(begin().found).toBe('first');
});

test('separates content roots and code, and keeps the last three caches', () => {
  begin('/a', '1').succeed('a1');
  expect(begin('/b', '1').found).toBeUndefined();
  expect(begin('/a', '2').found).toBeUndefined();
  for (const root of ['/c', '/d', '/e']) begin(root).succeed(root);
  expect(readdirSync(folder).filter((name) => name.startsWith('pages-'))).toHaveLength(3);
});

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

// The real file system, but that a test may have it refuse to link and to copy.
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

/** What a build of a content root can take over, in a work folder of its own, with its output. */
function begin(contentRoot = '/content', code = 'code', out = '/out') {
  builds += 1;
  const work = join(folder, `build-${String(builds)}`);
  mkdirSync(work);
  const cache = openPageCache(folder, work, { contentRoot, code, out });
  const take = (path: string, key: string): string | undefined => {
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
    take,
    store,
    commit: cache.commit,
    /** The page of the last build. */
    found: take('knots/page.html', 'key'),
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

test('a build finds what the last one kept', () => {
  begin().succeed('one');
  const second = begin();
  expect(second.found).toBe('one');
  second.succeed('two');
  expect(begin().found).toBe('two');
});

test('what was folderInUse over is there for the build after the next', () => {
  begin().succeed('one');
  begin().commit();
  expect(begin().found).toBe('one');
});

test('with another key nothing is found, and what was made with it replaces the page', () => {
  begin().succeed('one');
  const second = begin();
  expect(second.take('knots/page.html', 'other')).toBeUndefined();
  second.store('knots/page.html', 'other', 'two');
  second.commit();
  expect(begin().take('knots/page.html', 'other')).toBe('two');
});

test('what a build neither took over nor stored is gone', () => {
  const first = begin();
  first.store('knots/old.html', 'old', 'old');
  first.succeed('one');
  begin().commit();
  expect(readdirSync(join(storedFolder(), 'pages/knots'))).toEqual(['page.html']);
  expect(begin().take('knots/old.html', 'old')).toBeUndefined();
});

test('a file or a indexFile that somebody removed or damaged is as good as none', () => {
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

test('a page of the output that somebody writes to is not found, though its text be as long as before', () => {
  const first = begin();
  first.succeed('first');
  writeFileSync(first.page, 'other');
  utimesSync(first.page, 1, 1);
  expect(begin().found).toBeUndefined();
});

test.skipIf(process.platform === 'win32')('a page of the output that gets other rights is not found', () => {
  const first = begin();
  first.succeed('first');
  chmodSync(first.page, 0o600);
  expect(begin().found).toBeUndefined();
});

test('two outputs never share a file, in whatever order they are built', () => {
  const outputs = { a: begin('/content', 'code', '/a'), b: begin('/content', 'code', '/b') };
  outputs.a.succeed('page');
  for (const out of ['b', 'b', 'a', 'b'] as const) {
    outputs[out] = begin('/content', 'code', `/${out}`);
    expect(outputs[out].found).toBe('page');
    outputs[out].commit();
    expect(statSync(outputs.a.page).ino).not.toBe(statSync(outputs.b.page, { throwIfNoEntry: false })?.ino);
  }
});

test('a page of the output may be removed', () => {
  const first = begin();
  first.succeed('first');
  rmSync(first.page);
  expect(begin().found).toBe('first');
});

test('the output of the last build stays as it is while the next one makes a page anew', () => {
  const first = begin();
  first.succeed('one');
  begin().succeed('two');
  expect(readFileSync(first.page, 'utf8')).toBe('one');
});

test.each([
  ['the disk does not let be', 'EACCES'],
  ['another build removes before it is', 'ENOENT'],
])('a page that %s folderInUse over or kept is made anew', (_, code) => {
  begin().succeed('first');
  refusal.code = code;
  const second = begin();
  expect(second.found).toBeUndefined();
  second.succeed('second');
  refusal.code = '';
  expect(begin().found).toBeUndefined();
});

test('where no link can be made, there is a copy', () => {
  begin().succeed('first');
  const second = begin();
  rmSync(second.page);
  // A link cannot replace what is there.
  writeFileSync(second.page, 'in the way');
  expect(second.take('knots/page.html', 'key')).toBe('first');
});

test('a build that did not succeed leaves nothing: its pages may be half old and half new', () => {
  begin().succeed('one');
  begin().store('knots/page.html', 'key', 'half');
  expect(begin().found).toBeUndefined();
});

test('of two builds at the same time one finds it, and the last to end keeps its own', () => {
  begin().succeed('one');
  const [first, second] = [begin(), begin()];
  expect([first.found, second.found]).toEqual(['one', undefined]);
  second.succeed('second');
  first.succeed('first');
  expect(begin().found).toBe('first');
});

test('other content and other code have their own, of which the last three stay', () => {
  begin('/a', '1').succeed('a1');
  expect(begin('/b', '1').found).toBeUndefined();
  expect(begin('/a', '2').found).toBeUndefined();
  for (const root of ['/c', '/d', '/e']) begin(root).succeed(root);
  expect(readdirSync(folder).filter((name) => name.startsWith('pages-'))).toHaveLength(3);
});

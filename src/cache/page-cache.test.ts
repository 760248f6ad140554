import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takePageCache } from './page-cache.ts';

let folder = '';
let builds = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What a build of a content root finds, in a work folder of its own. */
function begin(root = '/content', code = 'code') {
  builds += 1;
  const work = join(folder, `build-${String(builds)}`);
  mkdirSync(work);
  const cache = takePageCache(folder, work, root, code);
  const page = join(cache.path, 'page.html');
  return {
    found: existsSync(page) ? readFileSync(page, 'utf8') : undefined,
    succeed: (html: string) => {
      writeFileSync(page, html);
      cache.keep();
    },
    write: (html: string) => {
      writeFileSync(page, html);
    },
  };
}

test('a build finds what the last one kept', () => {
  begin().succeed('one');
  const second = begin();
  expect(second.found).toBe('one');
  second.succeed('two');
  expect(begin().found).toBe('two');
});

test('a build that did not succeed leaves nothing: its pages may be half old and half new', () => {
  begin().succeed('one');
  begin().write('half');
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

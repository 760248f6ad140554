import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { packOf } from '../../client/core/search-packs.ts';
import { formsCall, packSearchIndex, programCall } from './pack.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hornbook-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Runs scripts as a page does and gives what they call. */
function calls(...scripts: string[]): unknown[][] {
  const made: unknown[][] = [];
  const method =
    (name: string) =>
    (...values: unknown[]) =>
      made.push([name, ...values]);
  const hornbookSearch = { forms: method('forms'), program: method('program'), pack: method('pack') };
  for (const script of scripts) runInNewContext(script, { hornbookSearch });
  // What another context made has other prototypes.
  return JSON.parse(JSON.stringify(made)) as unknown[][];
}

test('fragments share scripts by the first two letters of their hash, everything else has its own', () => {
  expect(packOf('fragment/en_4131b6b.pf_fragment')).toBe('fragment/41.js');
  expect(packOf('fragment/pt-br_4131b6b.pf_fragment')).toBe('fragment/41.js');
  expect(packOf('index/en_81ade59.pf_index')).toBe('index/en_81ade59.pf_index.js');
  expect(packOf('pagefind-entry.json')).toBe('pagefind-entry.json.js');
});

test('every file that Pagefind fetches comes back byte for byte from the script of its name', () => {
  const index = join(folder, 'index');
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, value) => value));
  const files = {
    'pagefind-entry.json': Buffer.from('{"version":"1"}'),
    'wasm.en.pagefind': bytes,
    'fragment/en_aa00001.pf_fragment': bytes.subarray(1),
    'fragment/en_aa00002.pf_fragment': bytes.subarray(2),
    'fragment/en_bb00001.pf_fragment': bytes.subarray(3),
    'index/en_aa00001.pf_index': bytes.subarray(4),
  };
  mkdirSync(join(index, 'fragment'), { recursive: true });
  mkdirSync(join(index, 'index'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(index, name), content);
  writeFileSync(join(index, 'pagefind.js'), 'let a=()=>fetch("x");export{a};');
  writeFileSync(join(index, 'pagefind-worker.js'), '');

  packSearchIndex(index, join(folder, 'packed'), 'en');
  const scripts = readdirSync(join(folder, 'packed'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  expect(scripts.toSorted()).toEqual([
    'fragment/aa.js',
    'fragment/bb.js',
    'index/en_aa00001.pf_index.js',
    'pagefind-entry.json.js',
    'program.js',
    'wasm.en.pagefind.js',
  ]);
  for (const [name, content] of Object.entries(files)) {
    const [[method, language, pack] = []] = calls(readFileSync(join(folder, 'packed', packOf(name)), 'utf8'));
    expect([method, language]).toEqual(['pack', 'en']);
    expect(Buffer.from((pack as Record<string, string>)[name] ?? '', 'base64').equals(content), name).toBe(true);
  }
});

test('Pagefind is handed what it fetches with and gives what it exports', () => {
  const source = 'let all=[import.meta.url,fetch("a")];let first=all[0];export{all,first};\n';
  let given: object | undefined;
  const hornbookSearch = {
    program: (_: string, program: (fetch: (url: string) => string, url: string) => object) => {
      given = program((url) => `fetched ${url}`, 'here');
    },
  };
  runInNewContext(programCall('en', source), { hornbookSearch });
  expect(JSON.parse(JSON.stringify(given))).toEqual({ all: ['here', 'fetched a'], first: 'here' });
});

test.each([
  ['exports otherwise', 'fetch("a");export const a=1;'],
  ['imports', 'import{b}from"../b.js";let a=fetch(b);export{a};'],
  ['does not fetch', 'let a=1;export{a};'],
])('a Pagefind that %s is refused', (_, source) => {
  expect(() => programCall('en', source)).toThrow('Pagefind is written otherwise');
});

test('the forms of an output are said', () => {
  expect(calls(formsCall(['stock', 'packed']), formsCall([]))).toEqual([
    ['forms', ['stock', 'packed']],
    ['forms', []],
  ]);
});

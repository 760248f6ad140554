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

/** Runs scripts as a page does and returns their calls. */
function calls(...scripts: string[]): unknown[][] {
  const received: unknown[][] = [];
  const method =
    (name: string) =>
    (...values: unknown[]) =>
      received.push([name, ...values]);
  const hornbookSearch = { forms: method('forms'), program: method('program'), pack: method('pack') };
  for (const script of scripts) runInNewContext(script, { hornbookSearch });
  // Objects of another context have other prototypes.
  return JSON.parse(JSON.stringify(received)) as unknown[][];
}

test('packs fragments by the first two characters of their hash and other files alone', () => {
  expect(packOf('fragment/en_4131b6b.pf_fragment')).toBe('fragment/41.js');
  expect(packOf('fragment/pt-br_4131b6b.pf_fragment')).toBe('fragment/41.js');
  expect(packOf('index/en_81ade59.pf_index')).toBe('index/en_81ade59.pf_index.js');
  expect(packOf('pagefind-entry.json')).toBe('pagefind-entry.json.js');
});

test('packs every file that Pagefind fetches, byte for byte', () => {
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

test('passes Pagefind its fetch function and returns its exports', () => {
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
  ['exports differently', 'fetch("a");export const a=1;'],
  ['imports', 'import{b}from"../b.js";let a=fetch(b);export{a};'],
  ['does not fetch', 'let a=1;export{a};'],
])('rejects a Pagefind that %s', (_, source) => {
  expect(() => programCall('en', source)).toThrow('cannot pack');
});

test('lists the forms of an output', () => {
  expect(calls(formsCall(['stock', 'packed']), formsCall([]))).toEqual([
    ['forms', ['stock', 'packed']],
    ['forms', []],
  ]);
});

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reporter, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { contentRoot } from './content-root.fixture.ts';
import { readTextFile, sizeLimit } from './read-text.ts';

function read(content: string | Uint8Array) {
  const file = join(contentRoot({ 'a.md': content }), 'a.md');
  const diagnostics: Diagnostic[] = [];
  return { text: readTextFile(file, reporter('a.md', diagnostics)), diagnostics };
}

const bytes = (...parts: readonly (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))));

describe('a text file', () => {
  test.each([
    ['letters of every length', 'a é 你 😀\n'],
    ['nothing', ''],
    ['the replacement character itself', 'a \uFFFD b'],
    ['control characters but no zero byte', 'a\u0001\u001b\r\n'],
  ])('with %s is read unchanged', (_, text) => {
    expect(read(text)).toEqual({ text, diagnostics: [] });
  });

  test('can have a byte order mark', () => {
    const { text, diagnostics } = read('\uFEFFhello');
    expect(text?.replace('\uFEFF', '')).toBe('hello');
    expect(diagnostics).toEqual([]);
  });

  test('can be as large as the limit', () => {
    const { text, diagnostics } = read('a'.repeat(sizeLimit));
    expect(text).toHaveLength(sizeLimit);
    expect(diagnostics).toEqual([]);
  });
});

describe('a file that cannot be a lesson', () => {
  test.each([sizeLimit + 1, 10 * 1024 * 1024])('with %i bytes is too large', (size) => {
    const { text, diagnostics } = read(new Uint8Array(size).fill(0x61));
    expect(text).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'file-too-large', severity: 'error', line: 1, column: 1 }]);
    expect(diagnostics[0]?.message).toContain(String(size));
  });

  test('with a zero byte is binary, reported with the byte and its position', () => {
    const { text, diagnostics } = read(bytes('ab\ncd', 0, 'e'));
    expect(text).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'file-not-text', severity: 'error', line: 2, column: 3 }]);
    expect(diagnostics[0]?.message).toContain('zero byte at offset 5');
  });

  test.each([
    ['a byte that begins nothing', bytes('ab\n', 0xff), 3, 2, 1],
    ['Latin-1', bytes('caf', 0xe9, ' au lait'), 3, 1, 4],
    ['a letter cut off at the end', bytes('a\n\nb', 0xe4, 0xbd), 4, 3, 2],
    ['a letter cut off in the middle', bytes('x', 0xf0, 0x9f, 0x98, 'y'), 1, 1, 2],
    ['half a surrogate pair', bytes('x', 0xed, 0xa0, 0x80), 1, 1, 2],
    ['more bytes than a letter needs', bytes(0xc0, 0xaf), 0, 1, 1],
    ['a wrong byte behind a real replacement character', bytes('\uFFFD', 0xff), 3, 1, 2],
    ['a wrong byte behind a byte order mark', bytes('\uFEFFab', 0xff), 5, 1, undefined],
  ])('with %s is not UTF-8', (_, content, offset, line, column) => {
    const { text, diagnostics } = read(content);
    expect(text).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'file-not-text', severity: 'error', line }]);
    if (column !== undefined) expect(diagnostics[0]?.column).toBe(column);
    expect(diagnostics[0]?.message).toContain(`invalid byte at offset ${offset}`);
  });

  test('has its column in characters, not in bytes', () => {
    expect(read(bytes('x\né你😀', 0xff)).diagnostics).toMatchObject([{ line: 2, column: 'é你😀'.length + 1 }]);
    expect(read(bytes('x\né你😀', 0)).diagnostics).toMatchObject([{ line: 2, column: 'é你😀'.length + 1 }]);
  });

  test('is missing or a folder', () => {
    const root = contentRoot({});
    mkdirSync(join(root, 'folder.md'));
    for (const name of ['missing.md', 'folder.md']) {
      const diagnostics: Diagnostic[] = [];
      expect(readTextFile(join(root, name), reporter(name, diagnostics))).toBeUndefined();
      expect(diagnostics).toMatchObject([{ code: 'file-unreadable', severity: 'error', file: name }]);
      expect(diagnostics[0]?.message).not.toContain(root);
    }
  });
});

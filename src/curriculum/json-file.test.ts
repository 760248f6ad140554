import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { contentRoot } from './content-root.fixture.ts';
import { readJsonFile } from './json-file.ts';

const shape = z.object({ list: z.array(z.object({ id: z.string() })) });

function read(content: string | Uint8Array) {
  const root = contentRoot({ 'a.json': content });
  const diagnostics: Diagnostic[] = [];
  return { value: readJsonFile(join(root, 'a.json'), 'x/a.json', shape, diagnostics)?.value, diagnostics };
}

test.each(['{"list": [{"id": "a"}]}', '\uFEFF{\r\n  "list": [{"id": "a"}]\r\n}\r\n'])(
  'valid JSON is parsed: %j',
  (text) => {
    expect(read(text)).toEqual({ value: { list: [{ id: 'a' }] }, diagnostics: [] });
  },
);

test('a missing file causes no diagnostics', () => {
  const diagnostics: Diagnostic[] = [];
  expect(readJsonFile(join(contentRoot({}), 'a.json'), 'a.json', shape, diagnostics)).toBeUndefined();
  expect(diagnostics).toEqual([]);
});

describe('invalid JSON is reported on the line of the error', () => {
  test.each([
    ['a comma after the last key', '{\n  "a": 1,\n}', 3],
    ['a comma after the last item', '{\n  "list": [\n    1,\n    2,\n  ]\n}', 5],
    ['a comma missing', '{\n  "a": 1\n  "b": 2\n}', 3],
    ['a comment', '{\n  // why\n  "a": 1\n}', 2],
    ['single quotes', "{\n  'a': 1\n}", 2],
    ['a key without quotes', '{\n  a: 1\n}', 2],
    ['a misspelled word', '{\n  "a": 1,\n  "b": tru\n}', 3],
    ['a value that is only valid in YAML', '{\n  "a":\n    yes\n}', 3],
    ['an open string', '{\n  "a": "x\n}', 2],
    ['two documents', '{}\n{}', 2],
    ['nothing', '', 1],
  ])('%s', (_, text, line) => {
    const { value, diagnostics } = read(text);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'json-invalid', severity: 'error', file: 'x/a.json' }]);
    // The parser may notice an error at the end of the line before.
    const found = diagnostics[0]?.line ?? 0;
    const lineText = text.split('\n')[found - 1] ?? '';
    const atEndBefore = found === line - 1 && (diagnostics[0]?.column ?? 0) > lineText.length;
    expect(found === line || atEndBefore ? line : found).toBe(line);
  });

  test('with the column if the parser gives it', () => {
    expect(read('{\n  "a": 1 "b": 2\n}').diagnostics).toMatchObject([{ line: 2, column: 10 }]);
  });

  test('a file that ends too early is reported at its end', () => {
    const { diagnostics } = read('{\n  "list": [\n');
    expect(diagnostics).toMatchObject([{ code: 'json-invalid' }]);
    expect(diagnostics[0]?.line).toBeGreaterThanOrEqual(2);
  });

  test('the text of the file is not part of the message', () => {
    const { diagnostics } = read('[1,\n2,\n]');
    expect(diagnostics[0]?.message).not.toContain('\n');
  });
});

describe('JSON of the wrong shape is reported at the value', () => {
  test.each([
    ['a number for a text', '{\n  "list": [\n    { "id": "a" },\n    { "id": 5 }\n  ]\n}', 'list.1.id', 4, 13],
    ['a text for a list', '{ "list": "a" }', 'list', 1, 11],
  ])('%s', (_, text, path, line, column) => {
    const { value, diagnostics } = read(text);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'data-invalid', severity: 'error', file: 'x/a.json', line, column }]);
    expect(diagnostics[0]?.message).toContain(`\`${path}\``);
  });

  test.each(['[]', 'null', '5', '"list"', '{}'])('%s instead of the document', (text) => {
    const { value, diagnostics } = read(text);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'data-invalid', file: 'x/a.json' }]);
  });

  test('every wrong value is reported', () => {
    const { diagnostics } = read('{"list": [{"id": 1},\n{"id": 2},\n{}]}');
    expect(diagnostics.map(({ line }) => line)).toEqual([1, 2, 3]);
  });
});

test('a binary file is reported', () => {
  const { value, diagnostics } = read(Uint8Array.of(0x7b, 0xff, 0x7d));
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code: 'file-not-text', file: 'x/a.json' }]);
});

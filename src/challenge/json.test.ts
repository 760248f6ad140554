import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readJson } from './json.ts';

const shape = z.looseObject({ setup: z.looseObject({ audio: z.looseObject({ start: z.number() }) }) });
const faultsOf = (text: string) => {
  const result = readJson(text, shape);
  return 'faults' in result ? result.faults : [];
};

describe('JSON of a shape', () => {
  test('is parsed', () => {
    expect(readJson('{"a": 1, "b": [true, null]}', z.unknown())).toMatchObject({ value: { a: 1, b: [true, null] } });
  });

  test('is parsed whatever its values', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value, null, 2);
        expect(readJson(text, z.unknown())).toMatchObject({ value: JSON.parse(text) as unknown });
      }),
    );
  });

  test('is parsed after a byte order mark', () => {
    expect(readJson('\uFEFF[1]', z.unknown())).toMatchObject({ value: [1] });
  });
});

describe('a syntax error', () => {
  test.each([
    ['an extra comma', '{\n  "a": 1,\n}', { line: 3, column: 1 }],
    ['a comment', '{\n  // no\n  "a": 1\n}', { line: 2, column: 3 }],
    ['a key without quotes', '{\n  a: 1\n}', { line: 2, column: 3 }],
    ['nothing', '', { line: 1, column: 1 }],
  ])('has its position: %s', (_, text, place) => {
    expect(faultsOf(text)).toMatchObject([{ kind: 'syntax', place }]);
  });

  test('is inside the text, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{ } [ ] " , : 1 \n a \\ / *'.split(' '), ' ') }), (text) => {
        const lines = text.split('\n');
        for (const { place } of faultsOf(text)) {
          expect(place.column).toBeGreaterThanOrEqual(1);
          expect(place.column).toBeLessThanOrEqual((lines[place.line - 1]?.length ?? -1) + 1);
        }
      }),
    );
  });
});

describe('an error of shape', () => {
  test('is at the invalid value and names its path', () => {
    const text = '{\n  "setup": {\n    "audio": { "start": "1" }\n  }\n}';
    expect(faultsOf(text)).toMatchObject([
      { kind: 'shape', path: 'setup.audio.start', place: { line: 3, column: 25 } },
    ]);
  });

  test('is at the nearest value around a missing one', () => {
    const text = '{\n  "setup": {\n    "audio": {}\n  }\n}';
    expect(faultsOf(text)).toMatchObject([
      { kind: 'shape', path: 'setup.audio.start', place: { line: 3, column: 14 } },
    ]);
  });

  test('of the whole document is at its start', () => {
    expect(faultsOf('\n [1]')).toMatchObject([{ kind: 'shape', path: '', place: { line: 2, column: 2 } }]);
  });

  test('is reported for each value', () => {
    const two = z.object({ a: z.string(), b: z.string() });
    const result = readJson('{"a": 1,\n"b": 2}', two);
    expect('faults' in result && result.faults.map(({ path, place }) => [path, place.line])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });
});

test.each([
  ['lists that are not closed', '['.repeat(300_000)],
  ['lists in valid JSON', `${'['.repeat(300_000)}${']'.repeat(300_000)}`],
  ['objects', `${'{"a":'.repeat(300)}1${'}'.repeat(300)}`],
])('%s are an error if they are nested too deeply', (_, text) => {
  expect(faultsOf(text)).toMatchObject([{ kind: 'syntax', place: { line: 1, column: 1 } }]);
});

test('brackets in strings and in sequence do not count as nesting', () => {
  expect(readJson(`["${'['.repeat(1000)}\\"[",${'[],'.repeat(1000)}1]`, z.unknown())).toHaveProperty('value');
});

test('positions in a long list are the same as in a short one', () => {
  const text = `[\n${'1,\n'.repeat(50_000)}2]`;
  const result = readJson(text, z.unknown());
  if (!('value' in result)) throw new Error('not read');
  for (let index = 0; index <= 50_000; index += 1)
    expect(result.placeOf([index])).toEqual({ line: index + 2, column: 1 });
});

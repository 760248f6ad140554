import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lessonsText, progressFileName, readProgressFile, writeProgressFile } from './progress-file.ts';
import { anyRecord } from './record.fixture.ts';

const id = '5a0000000000000000000001';
const other = '5a0000000000000000000002';
const record = { v: 1, u: 5, d: 0, src: 'answered', b: 'knots', q: {} };
const noon = new Date('2031-05-04T12:00:00Z');
const lessons = new Map<string, unknown>([
  [other, record],
  [id, { ...record, v: 7 }],
]);
const text = writeProgressFile({ site: 'knots', sha256: 'abc', lessons }, noon);

/** A file of ours with other parts. */
const fileWith = (parts: object) => JSON.stringify({ ...(JSON.parse(text) as object), ...parts });

describe('a progress file', () => {
  test('is readable: the header, then one line for each lesson', () => {
    expect(text.split('\n')).toEqual([
      '{',
      ' "schema": "hornbook-progress",',
      ' "version": 1,',
      ' "site": "knots",',
      ' "exported": "2031-05-04T12:00:00.000Z",',
      ' "sha256": "abc",',
      ' "lessons": {',
      `"${id}": ${JSON.stringify({ ...record, v: 7 })},`,
      `"${other}": ${JSON.stringify(record)}`,
      '}',
      '}',
      '',
    ]);
    expect(progressFileName('knots', noon)).toBe('knots-progress-2031-05-04.json');
  });

  test('survives a round trip, also without a checksum, with records of later versions and in any layout', () => {
    expect(readProgressFile(text)).toEqual({ site: 'knots', sha256: 'abc', lessons });
    const plain = writeProgressFile({ site: 'knots', lessons: new Map() }, noon);
    expect(readProgressFile(plain)).toEqual({ site: 'knots', lessons: new Map() });
    expect(readProgressFile(`\uFEFF${JSON.stringify(JSON.parse(text), null, 8)}`)).toEqual(readProgressFile(text));
  });

  test('keeps all records, with the same checksum for equal ones', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[0-9a-f]{24}$/), anyRecord), (records) => {
        const before = new Map(Object.entries(records));
        const after = readProgressFile(writeProgressFile({ site: 's', lessons: before }, noon));
        expect(after).toMatchObject({ lessons: before });
        if (typeof after === 'object') expect(lessonsText(after.lessons)).toBe(lessonsText(before));
      }),
    );
  });
});

describe('another file', () => {
  test.each([
    ['nothing', ''],
    ['words', 'hello'],
    ['half a file', text.slice(0, 80)],
    ['a number', '1'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a page', '<!doctype html><title>x</title>'],
    ['another schema', fileWith({ schema: 'x' })],
    ['a version in words', fileWith({ version: '1' })],
    ['no site', fileWith({ site: 5 })],
    ['lessons in a list', fileWith({ lessons: [] })],
    ['no lessons', fileWith({ lessons: null })],
    ['deep lists', fileWith({ lessons: {} }).replace('{}', '['.repeat(100_000) + ']'.repeat(100_000))],
    ['lists without an end', '['.repeat(1_000_000)],
    ['a megabyte of quotation marks', '"'.repeat(1_000_000)],
    ['a megabyte of zeros', '\u0000'.repeat(1_000_000)],
  ])('%s is refused', (_, input) => {
    expect(readProgressFile(input)).toBe('fileOfOtherKind');
  });

  test('a file of a later version is reported as newer', () => {
    expect(readProgressFile(fileWith({ version: 2 }))).toBe('fileNewer');
  });

  test('a text longer than a browser can store is not parsed', () => {
    expect(readProgressFile(`${text}${' '.repeat(6_000_000)}`)).toBe('fileTooLarge');
    expect(readProgressFile(`${text}${' '.repeat(1_000_000)}`)).toMatchObject({ site: 'knots' });
  });

  test('brackets inside strings do not count', () => {
    expect(readProgressFile(fileWith({ site: '["{'.repeat(50) }))).toMatchObject({ lessons });
    expect(readProgressFile(fileWith({ note: '\\"[[[[[[[[[[[[[[[' }))).toMatchObject({ lessons });
  });

  test.each(['__proto__', 'constructor', 'toString', '', '../x', 'lp1:knots:m', 'a'.repeat(101)])(
    'a lesson named %j is left out',
    (name) => {
      const file = readProgressFile(text.replace(`"${id}"`, JSON.stringify(name)));
      expect(file).toMatchObject({ lessons: new Map([[other, record]]) });
      expect({}).not.toHaveProperty('b');
    },
  );

  test('no text throws an exception', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((one) => fileWith({ lessons: one })),
        ),
        (input) => {
          expect(() => readProgressFile(input)).not.toThrow();
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRecord } from './is-record.ts';
import { doneIn } from './lesson.ts';
import { mergeRecords } from './merge.ts';
import { openRecord } from './migrate.ts';
import { untouched } from './question.ts';
import { anyRecord, keys, placeOf, recordText } from './record.fixture.ts';
import { withVerdict } from './verdict.ts';

const place = placeOf({ block: 'knots', language: 'en', questions: [keys.first] });

describe('a stored text', () => {
  test('that Hornbook wrote is read unchanged', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(openRecord(JSON.stringify(record))).toEqual({ record });
      }),
    );
  });

  test('of the first version, with fewer parts, is read completely', () => {
    const text =
      '{"v":1,"u":1000,"d":0,"src":"answered","b":"http-basics","q":' +
      '{"aaaaaaa1":{"s":1,"f":"ccccccc3","n":1,"t":1000,"l":"en","w":["ccccccc3"]}}}';
    const { record, isDamaged } = openRecord(text);
    expect(isDamaged).toBeUndefined();
    expect(record?.q[keys.first]).toMatchObject({
      s: 1,
      f: keys.gone,
      n: 1,
      t: 1000,
      l: 'en',
      w: [keys.gone],
    });
  });

  test('is not damaged if it is missing', () => {
    expect(openRecord(null)).toEqual({});
  });

  test.each([
    ['an empty text', ''],
    ['no JSON', '{"v":1'],
    ['null', 'null'],
    ['a number', '1'],
    ['a text', '"v1"'],
    ['a list', '[]'],
    ['a record without a version', '{"q":{}}'],
    ['a version that is a text', '{"v":"1","q":{}}'],
    ['a version before the first', '{"v":0,"q":{}}'],
    ['a record without questions', '{"v":1}'],
    ['questions that are a text', '{"v":1,"q":"x"}'],
    ['questions that are null', '{"v":1,"q":null}'],
  ])('that is %s has no record and is damaged', (_, text) => {
    expect(openRecord(text)).toEqual({ isDamaged: true });
  });

  test.each(['{"v":2,"q":{}}', '{"v":99}', '{"v":1.5,"q":{}}'])('of a later version is left alone: %s', (text) => {
    expect(openRecord(text)).toEqual({ isNewer: true });
  });

  const whole = '"v":1,"u":1,"d":0,"src":"answered","b":"b"';
  const question = '"s":1,"f":"ccccccc3","n":1,"t":1000,"l":"en"';

  test.each([
    ['a question that is null', `{${whole},"q":{"aaaaaaa1":null}}`],
    ['a question without a time', `{${whole},"q":{"aaaaaaa1":{"s":2}}}`],
    ['a number that is a text', `{${whole},"u":"5","q":{}}`],
    ['a number below 0', `{${whole},"d":-1,"q":{}}`],
    ['a time that is no whole number', `{${whole},"u":1.5,"q":{}}`],
    ['tried answers that are a text', `{${whole},"q":{"aaaaaaa1":{${question},"w":"x"}}}`],
    ['days that are no pairs', `{${whole},"q":{"aaaaaaa1":{${question},"h":[[1]]}}}`],
    ['ticks that are a text', `{${whole},"q":{},"a":"x"}`],
    ['a quiz without an attempt', `{${whole},"q":{},"quiz":{"last":[]}}`],
    ['a result of no questions', `{${whole},"q":{},"quiz":{"last":[],"now":[0,0,0],"best":[0,0,0,0]}}`],
    ['a draft without a time', `{${whole},"q":{},"draft":{"aaaaaaa1":["x"]}}`],
    ['blocks that are a list', `{${whole},"q":{},"db":[1]}`],
  ])('with %s is damaged', (_, text) => {
    expect(openRecord(text)).toEqual({ isDamaged: true });
  });

  test('of any kind is read, marked as damaged or left alone', () => {
    fc.assert(
      fc.property(recordText, anyRecord, (text, other) => {
        const { record, isDamaged = false, isNewer = false } = openRecord(text);
        expect([record !== undefined, isDamaged, isNewer].filter(Boolean)).toHaveLength(1);
        if (!record) return;
        // Nothing of it is lost, and everything can be done with it.
        expect(JSON.parse(JSON.stringify(record))).toEqual(JSON.parse(text));
        expect(isRecord(mergeRecords(record, other))).toBe(true);
        expect(isRecord(withVerdict(record, place, keys.first, { ...untouched, phase: 'right' }, 1))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('nested too deeply for a parser is damaged', () => {
    const deep = `{"v":1,"q":{"aaaaaaa1":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`;
    expect(openRecord(deep).isDamaged).toBe(true);
  });
});

describe('migrations', () => {
  const steps = {
    [-1]: (document: object) => ({ ...document, v: 0, u: 7 }),
    0: (document: object) => ({ ...document, v: 1, d: 0, src: 'answered', b: 'b', q: {} }),
  };

  test('convert a document from each version to the next', () => {
    expect(openRecord('{"v":-1}', steps).record).toEqual({ v: 1, u: 7, d: 0, src: 'answered', b: 'b', q: {} });
  });

  test('leave a document of the current version unchanged', () => {
    const text = '{"v":1,"u":3,"d":0,"src":"answered","b":"b","q":{}}';
    expect(openRecord(text, steps).record).toMatchObject({ u: 3 });
  });
});

test('names of Object.prototype are harmless', () => {
  const text =
    '{"v":1,"u":1,"d":0,"src":"answered","b":"b","q":{"__proto__":{"s":2,"f":"","n":1,"t":1,"l":""}},' +
    '"db":{"__proto__":9},"draft":{"__proto__":[9]}}';
  const { record } = openRecord(text);
  if (!record) throw new Error('no record');
  const next = withVerdict(mergeRecords(record, record), place, keys.first, { ...untouched, phase: 'right' }, 2);
  expect(doneIn(next, 'constructor')).toBe(0);
  expect({}).not.toHaveProperty('s');
  for (const map of [next.q, next.db, next.draft]) expect(Object.getPrototypeOf(map)).toBe(Object.prototype);
});

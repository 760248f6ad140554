import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openRecord } from './migrate.ts';
import { readRecord } from './read-record.ts';
import { anyRecord, keys } from './record.fixture.ts';

describe('a stored text', () => {
  test('that this program wrote is read as it was written', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(openRecord(JSON.stringify(record))).toEqual({ record, isNewer: false, isDamaged: false });
      }),
    );
  });

  test('of the first pages, with fewer parts, is read whole', () => {
    const text =
      '{"v":1,"u":1000,"d":0,"src":"answered","b":"http-basics","q":' +
      '{"aaaaaaa1":{"s":1,"f":"ccccccc3","n":1,"t":1000,"l":"en","w":["ccccccc3"]}}}';
    const { record, isDamaged } = openRecord(text);
    expect(isDamaged).toBe(false);
    expect(record?.q[keys.first]).toMatchObject({
      s: 1,
      f: keys.gone,
      n: 1,
      t: 1000,
      l: 'en',
      w: [keys.gone],
      g: 1000,
    });
  });

  test('that is not there is no damage', () => {
    expect(openRecord(null)).toEqual({ isNewer: false, isDamaged: false });
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
  ])('that is %s gives no record and is to be set aside', (_, text) => {
    expect(openRecord(text)).toEqual({ isNewer: false, isDamaged: true });
  });

  test.each(['{"v":2,"q":{}}', '{"v":99}', '{"v":1.5,"q":{}}'])('of a version to come is left alone: %s', (text) => {
    expect(openRecord(text)).toEqual({ isNewer: true, isDamaged: false });
  });

  test.each([
    ['a question that is none', '{"v":1,"q":{"aaaaaaa1":null}}'],
    ['a key that is none', '{"v":1,"q":{"x":{"s":2}}}'],
    ['a number that is a text', '{"v":1,"u":"5","q":{}}'],
    ['something unknown', '{"v":1,"q":{},"z":1}'],
    ['__proto__', '{"v":1,"q":{"__proto__":{"s":2}}}'],
    ['a number that is none', '{"v":1,"u":-1,"q":{}}'],
  ])('with %s is to be set aside, and the rest is read', (_, text) => {
    const { record, isDamaged } = openRecord(text);
    expect(record).toBeDefined();
    expect(isDamaged).toBe(true);
  });

  test('of any sort is read whole, or to be set aside, or left alone', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc.anything().map((q) => JSON.stringify({ v: 1, q })),
      fc.anything().map((known) => JSON.stringify({ v: 1, q: { [keys.first]: known } })),
      fc
        .record({ v: fc.constant(1), q: fc.constant({}), quiz: fc.anything(), draft: fc.anything(), a: fc.anything() })
        .map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(texts, (text: string | undefined) => {
        const { record, isNewer, isDamaged } = openRecord(text ?? '');
        if (isNewer || isDamaged) return;
        // Nothing is lost: reading what was read gives everything that stood there.
        expect(record).toMatchObject(JSON.parse(text ?? '') as object);
      }),
      { numRuns: 2000 },
    );
  });

  test('nested too deep for a parser is to be set aside', () => {
    const deep = `{"v":1,"q":{"aaaaaaa1":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`;
    expect(openRecord(deep).isDamaged).toBe(true);
  });
});

describe('migrations', () => {
  const steps = {
    [-1]: (document: object) => ({ ...document, v: 0, q: {} }),
    0: (document: object) => ({ ...document, v: 1, u: 7 }),
  };

  test('bring a document from version to version', () => {
    expect(openRecord('{"v":-1}', steps)).toMatchObject({ record: { v: 1, u: 7, q: {} }, isDamaged: false });
    expect(openRecord('{"v":0,"q":{}}', steps).record).toMatchObject({ u: 7 });
  });

  test('leave a document of this version alone', () => {
    expect(openRecord('{"v":1,"u":3,"q":{}}', steps).record).toMatchObject({ u: 3 });
  });
});

describe('what is read', () => {
  test('never puts anything on other objects, whatever its names', () => {
    const hostile =
      '{"v":1,"q":{"__proto__":{"s":2,"polluted":true}},"db":{"__proto__":{"polluted":1}},"draft":{"__proto__":[1]}}';
    const record = readRecord(JSON.parse(hostile));
    expect(Object.keys(record?.q ?? {})).toEqual([]);
    expect({}).not.toHaveProperty('polluted');
  });

  test('is never longer than a record may be', () => {
    const h = Array.from({ length: 500 }, (_, day) => [day, 2]);
    const record = readRecord({ v: 1, b: 'x'.repeat(1e6), q: { [keys.first]: { h, f: 'y'.repeat(1e6) } } });
    expect(record?.b.length).toBe(500);
    expect(record?.q[keys.first]?.h?.length).toBe(20);
    expect(record?.q[keys.first]?.h?.at(-1)).toEqual([499, 2]);
    expect(record?.q[keys.first]?.f.length).toBe(500);
  });
});

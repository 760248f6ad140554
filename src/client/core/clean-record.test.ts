import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanRecord } from './clean-record.ts';
import { isRecord } from './is-record.ts';
import { openRecord } from './migrate.ts';
import { untouched } from './question.ts';
import { anyRecord, keys, placeOf } from './record.fixture.ts';
import { withVerdict } from './verdict.ts';

/** What comes out of a text that passes for a record. */
function cleaned(text: string) {
  const { record } = openRecord(text);
  if (!record) throw new Error('not taken for a record');
  return cleanRecord(record);
}

const question = '"f":"x","n":1,"t":5,"l":"en"';
const record = (parts: string) => `{"v":1,"u":1,"d":0,"src":"answered","b":"knots",${parts}}`;

test('a record that Hornbook wrote is unchanged', () => {
  fc.assert(
    fc.property(anyRecord, (one) => {
      expect(cleaned(JSON.stringify(one))).toEqual(one);
    }),
  );
});

describe('a record from elsewhere', () => {
  test('keeps only known parts', () => {
    const found = cleaned(record(`"html":"<img>","__proto__":{"x":1},"q":{"${keys.first}":{"s":2,${question},"y":1}}`));
    expect(found).toEqual({
      ...{ v: 1, u: 1, d: 0, src: 'answered', b: 'knots' },
      q: { [keys.first]: { s: 2, f: 'x', n: 1, t: 5, l: 'en' } },
    });
    expect({}).not.toHaveProperty('x');
  });

  test('keeps only content keys', () => {
    const entries = ['__proto__', 'constructor', 'toString', '', 'abc', 'ABCDEFGH', keys.first].map(
      (key) => `"${key}":{"s":1,${question}}`,
    );
    const found = cleaned(record(`"q":{${entries.join(',')}},"a":["__proto__","${keys.second}"]`));
    expect(Object.keys(found.q)).toEqual([keys.first]);
    expect(found.a).toEqual([keys.second]);
    expect(Object.getPrototypeOf(found.q)).toBe(Object.prototype);
  });

  test('keeps only block names', () => {
    const found = cleaned(record(`"q":{},"db":{"__proto__":1,"más-nudos":2,"${'x'.repeat(201)}":3}`));
    expect(Object.entries(found.db ?? {})).toEqual([['más-nudos', 2]]);
  });

  test('has counts and times that can still grow, so that it is readable after the next answer', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const found = cleaned(
      record(
        `"q":{"${keys.first}":{"s":1,"f":"x","n":${most},"t":${most},"l":"en","g":${most}}},"db":{"knots":${most}},` +
          `"quiz":{"best":[${most},${most},${most},0],"last":[],"now":[${most},${most},0]},"draft":{"${keys.first}":[${most}]}`,
      ).replace('"u":1,"d":0', `"u":${most},"d":${most}`),
    );
    const counts = JSON.stringify(found).match(/\d{3,}/g) ?? [];
    expect(counts).toHaveLength(12);
    for (const count of counts) expect(Number.isSafeInteger(Number(count) + 1_000_000)).toBe(true);
    const place = placeOf({ block: 'knots', questions: [keys.first] });
    expect(isRecord(withVerdict(found, place, keys.first, { ...untouched, phase: 'right' }, 1))).toBe(true);
  });

  test('gets shorter texts and lists, and harmless values instead of unknown ones', () => {
    const long = JSON.stringify('x'.repeat(600));
    const many = JSON.stringify(Array.from({ length: 300 }, () => [20000, 1]));
    const found = cleaned(
      record(
        `"q":{"${keys.first}":{"s":9,"f":${long},"n":1,"t":5,"l":"en","h":${many}}},"quiz":{"last":[],"now":[0,0,0]}`,
      )
        .replace('"answered"', '"<script>"')
        .replace('"knots"', long),
    );
    expect(found).toMatchObject({ src: 'imported', q: { [keys.first]: { s: 0 } } });
    expect(found.b).toHaveLength(500);
    expect(found.q[keys.first]?.f).toHaveLength(500);
    expect(found.q[keys.first]?.h).toHaveLength(200);
    expect(found.quiz).toEqual({ last: [], now: [0, 0, 0] });
  });
});

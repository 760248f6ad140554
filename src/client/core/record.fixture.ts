import fc from 'fast-check';
import { openDrafts } from './merge.ts';
import { readRecord } from './read-record.ts';
import type { LessonRecord } from './record.ts';

/** Keys as content has them: two questions, and one that was edited away. */
export const keys = { first: 'aaaaaaa1', second: 'bbbbbbb2', gone: 'ccccccc3' } as const;

const key = fc.constantFrom(...Object.values(keys));
/** Few and near, so that equal times are common; and some of a clock that was wrong. */
const time = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom(1_700_000_000_000, 4_000_000_000_000));
const flag = fc.constantFrom(0, 1);
const question = fc.record({
  s: fc.constantFrom(0, 1, 2, 3),
  f: key,
  n: fc.integer({ min: 0, max: 4 }),
  t: time,
  l: fc.constantFrom('en', 'es'),
  w: fc.array(key, { maxLength: 3 }),
  g: time,
  h: fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.constantFrom(0, 1, 2)), { maxLength: 25 }),
});
const quiz = fc.record(
  {
    best: fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 4 }), time, flag),
    last: fc.uniqueArray(key),
    now: fc.tuple(fc.integer({ min: 0, max: 2 }), fc.oneof(fc.constant(0), time), flag),
  },
  { requiredKeys: ['last', 'now'] },
);
const draft = fc.tuple(time, fc.constantFrom('x', 'y')).map(([when, answer]) => [when, answer]);

/** Any record that this program can have written or read. */
export const anyRecord: fc.Arbitrary<LessonRecord> = fc
  .record(
    {
      v: fc.constant(1),
      u: time,
      d: fc.oneof(fc.constant(0), time),
      src: fc.constantFrom('answered', 'marked', 'imported'),
      b: fc.constantFrom('one-block', 'another'),
      q: fc.dictionary(key, question),
      db: fc.dictionary(fc.constantFrom('one-block', 'another', 'constructor'), time),
      quiz,
      a: fc.array(key, { maxLength: 3 }),
      draft: fc.dictionary(key, draft),
    },
    { requiredKeys: ['v', 'u', 'd', 'src', 'b', 'q'] },
  )
  .map((value) => {
    const record = readRecord(value);
    if (!record) throw new Error('no record');
    const { draft: drafts, ...rest } = record;
    const open = openDrafts(drafts ?? {}, record.q);
    return Object.keys(open).length > 0 ? { ...rest, draft: open } : rest;
  });

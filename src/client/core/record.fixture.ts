import fc from 'fast-check';
import { openDrafts, type LessonPlace } from './lesson.ts';
import type { Draft, LessonRecord } from './record.ts';
import { historyOf } from './schedule.ts';
import { sortedSet } from './tasks.ts';

/** Keys as content has them: two questions, and one that was edited away. */
export const keys = { first: 'aaaaaaa1', second: 'bbbbbbb2', gone: 'ccccccc3' } as const;

const key = fc.constantFrom(...Object.values(keys));
/** Few and near, so that equal times are common; and some of a clock that was wrong. */
const time = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom(1_700_000_000_000, 4_000_000_000_000));
const flag = fc.constantFrom(0, 1);
const question = fc
  .record({
    s: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
    f: key,
    n: fc.integer({ min: 0, max: 4 }),
    t: time,
    l: fc.constantFrom('en', 'es'),
    w: fc.option(fc.array(key, { minLength: 1, maxLength: 3 })),
    g: time,
    h: fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.constantFrom(0 as const, 1 as const, 2 as const)), {
      maxLength: 25,
    }),
  })
  .map(({ w, g, h, ...rest }) => ({
    ...rest,
    ...(w && { w }),
    ...(g < rest.t && { g }),
    ...(h.length > 0 && { h: historyOf(h) }),
  }));
const quiz = fc.record(
  {
    best: fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 4 }), time, flag),
    last: fc.uniqueArray(key),
    now: fc.tuple(fc.integer({ min: 0, max: 2 }), fc.oneof(fc.constant(0), time), flag),
  },
  { requiredKeys: ['last', 'now'] },
);
const draft = fc.tuple(time, fc.constantFrom('x', 'y')).map(([when, answer]): Draft => [when, answer]);

/** Any record that this program can have written. */
export const anyRecord: fc.Arbitrary<LessonRecord> = fc
  .record(
    {
      v: fc.constant(1 as const),
      u: time,
      d: fc.oneof(fc.constant(0), time),
      src: fc.constantFrom('answered' as const, 'marked' as const, 'imported' as const),
      b: fc.constantFrom('one-block', 'another'),
      q: fc.dictionary(key, question),
      db: fc.dictionary(fc.constantFrom('one-block', 'another', 'constructor'), time),
      quiz,
      a: fc.array(key, { maxLength: 3 }).map(sortedSet),
      draft: fc.dictionary(key, draft),
    },
    { requiredKeys: ['v', 'u', 'd', 'src', 'b', 'q'] },
  )
  .map(({ draft: drafts, ...record }) => {
    const open = openDrafts(drafts ?? {}, record.q);
    return { ...record, ...(Object.keys(open).length > 0 && { draft: open }) };
  });

/** Records with one part that may be anything. */
function withPart(part: fc.Arbitrary<unknown>): fc.Arbitrary<object> {
  return fc
    .tuple(anyRecord, fc.constantFrom('u', 'd', 'src', 'b', 'q', 'db', 'quiz', 'a', 'draft'), part)
    .map(([record, name, value]) => ({ ...record, [name]: value }));
}

/** What may be in the place of a record, and often nearly is one. */
export const perhapsRecord: fc.Arbitrary<unknown> = fc.oneof(
  withPart(fc.jsonValue()),
  withPart(fc.dictionary(fc.string(), fc.jsonValue())),
);

/** Any text in the place of a record. */
export const recordText: fc.Arbitrary<string> = fc.oneof(
  fc.string(),
  fc.json(),
  perhapsRecord.map((value) => JSON.stringify(value)),
);

/** A place with the parts that are given and no others. */
export function placeOf(parts: Partial<LessonPlace>): LessonPlace {
  return { block: 'knots', language: 'en', questions: [], tasks: [], quizQuestions: [], passMark: 0.9, ...parts };
}

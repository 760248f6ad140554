import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRecord } from './is-record.ts';
import { anyRecord } from './record.fixture.ts';
import type { LessonRecord } from './record.ts';
import { dueDay } from './schedule.ts';
import { shrinkText, shrinkSteps } from './shrink.ts';

const shrunk = (record: LessonRecord) =>
  shrinkSteps.map((step) => JSON.parse(shrinkText(JSON.stringify(record), step)) as LessonRecord);

test('a smaller record is valid and lacks only drafts or old verdicts', () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      const [withoutDrafts, withShortDays] = shrunk(record);
      expect({ ...withoutDrafts, draft: record.draft }).toEqual(record);
      expect(withoutDrafts?.draft).toBeUndefined();
      expect({ ...withShortDays, q: {} }).toEqual({ ...record, q: {} });
      for (const known of Object.values(withShortDays?.q ?? {})) expect(known.h?.length ?? 0).toBeLessThanOrEqual(4);
      expect([withoutDrafts, withShortDays].every(isRecord)).toBe(true);
    }),
  );
});

test('a recently missed question is still due', () => {
  const h = [
    [1, 2],
    [2, 2],
    [3, 2],
    [4, 0],
    [4, 1],
    [5, 2],
  ] as const;
  const q = { aaaaaaa1: { s: 2, f: '', n: 6, t: 1, l: 'en', h } } as const;
  const [, short] = shrunk({ v: 1, u: 1, d: 0, src: 'answered', b: '', q });
  expect(short && dueDay(short.q['aaaaaaa1'] ?? q.aaaaaaa1, 100)).toBe(dueDay(q.aaaaaaa1, 100));
});

test.each(['', '{', '{"v":2,"draft":{}}', '{"v":1,"draft":{"x":[1]}}'])(
  'what is no record stays as it is: %s',
  (text) => {
    for (const step of shrinkSteps) expect(shrinkText(text, step)).toBe(text);
  },
);

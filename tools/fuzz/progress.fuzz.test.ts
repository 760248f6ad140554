import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generator } from '../../src/challenge/corpus.fixture.ts';
import { damages } from '../../src/challenge/damages.fixture.ts';
import { cleanRecord } from '../../src/client/core/clean-record.ts';
import { planImport } from '../../src/client/core/import-plan.ts';
import { isRecord } from '../../src/client/core/is-record.ts';
import { mergeRecords } from '../../src/client/core/merge.ts';
import { readProgressFile, writeProgressFile } from '../../src/client/core/progress-file.ts';
import { untouched } from '../../src/client/core/question.ts';
import { anyRecord, keys, perhapsRecord, placeOf, recordText } from '../../src/client/core/record.fixture.ts';
import { dueDay } from '../../src/client/core/schedule.ts';
import { withVerdict } from '../../src/client/core/verdict.ts';
import { fuzz } from './fuzz.fixture.ts';

const ids = fc.constantFrom('5a0000000000000000000001', '5a0000000000000000000002', 'broken-lesson', '__proto__');
const known = fc.dictionary(ids, anyRecord).map((records) => new Map(Object.entries(records)));
const place = placeOf({ questions: [keys.first] });

const file = fc
  .tuple(fc.array(fc.tuple(ids, fc.oneof(anyRecord, perhapsRecord, fc.jsonValue()))), fc.date({ noInvalidDate: true }))
  .map(([lessons, time]) => writeProgressFile({ site: 'knots', lessons: new Map(lessons) }, time));

/** Values that programs confuse with others, as JSON. */
const oddValues = [
  ...['1e400', '-0', '-1', '0.5', '9007199254740991', '9007199254740993', '1e15', '8640000000000001', '00'],
  ...['null', 'true', '[]', '{}', '[[]]', '""', '"__proto__"', '"\\ud800"', `"${'x'.repeat(1000)}"`],
];

/** A file with some of its values and keys replaced. */
const fileWithOddValues = fc
  .tuple(file, fc.array(fc.tuple(fc.nat(), fc.constantFrom(...oddValues)), { minLength: 1, maxLength: 4 }))
  .map(([text, changes]) =>
    changes.reduce((before, [number, value]) => {
      const places = [...before.matchAll(/"(?:[^"\\]|\\.)*"|-?[\d.]+|null|true|\[\]|\{\}/g)];
      const { 0: old = '', index = 0 } = places[number % places.length] ?? {};
      return before.slice(0, index) + value + before.slice(index + old.length);
    }, text),
  );

const damagedFile = fc
  .tuple(file, fc.constantFrom(...Object.values(damages)), fc.nat())
  .map(([text, damage, seed]) => damage(text, generator(seed)));

test('any file is imported or rejected, and imported progress has the stored format', async () => {
  const texts = fc.oneof(recordText, file, fileWithOddValues, damagedFile);
  await fuzz(fc.tuple(texts, known), ([text, before]) => {
    const read = readProgressFile(text);
    if (typeof read === 'string') return;
    const plan = planImport(before, read.lessons);
    expect(plan.unreadable + plan.records.size).toBeLessThanOrEqual(read.lessons.size);
    const after = new Map(before);
    for (const [id, record] of plan.records) {
      expect(cleanRecord(record)).toEqual(record);
      const mine = before.get(id);
      const merged = mine ? mergeRecords(mine, record) : record;
      expect(isRecord(JSON.parse(JSON.stringify(merged)))).toBe(true);
      expect(isRecord(withVerdict(merged, place, keys.first, { ...untouched, phase: 'right' }, 1))).toBe(true);
      for (const question of Object.values(merged.q)) expect(dueDay(question, 20_000) ?? 0).toBeGreaterThanOrEqual(0);
      after.set(id, merged);
    }
    expect(planImport(after, read.lessons).records.size).toBe(0);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planImport } from './import-plan.ts';
import { mergeRecords } from './merge.ts';
import { anyRecord, keys } from './record.fixture.ts';
import type { LessonRecord, QuestionRecord } from './record.ts';

const right: QuestionRecord = { s: 2, f: keys.gone, n: 1, t: 5, l: 'en', w: [], g: 5 };
const wrong: QuestionRecord = { ...right, s: 1, t: 9 };
const lesson = (q: LessonRecord['q']): LessonRecord => ({ v: 1, u: 9, d: 0, src: 'answered', b: 'knots', q });
const plan = (known: Record<string, LessonRecord>, incoming: Record<string, unknown>) =>
  planImport(new Map(Object.entries(known)), new Map(Object.entries(incoming)));

describe('the plan of an import', () => {
  test('counts lessons and answers that are new here', () => {
    const incoming = lesson({ [keys.first]: right, [keys.second]: wrong });
    const found = plan({}, { l1: incoming, l2: lesson({ [keys.first]: right }) });
    expect(found).toMatchObject({ lessons: 2, answers: 3, conflicts: 0, unreadable: 0 });
    expect(found.records.get('l1')).toEqual(incoming);
  });

  test('counts answers to known lessons, and different results', () => {
    const known = { l1: lesson({ [keys.first]: right }) };
    const found = plan(known, { l1: lesson({ [keys.first]: wrong, [keys.second]: right }) });
    expect(found).toMatchObject({ lessons: 0, answers: 1, conflicts: 1, unreadable: 0 });
    expect([...found.records.keys()]).toEqual(['l1']);
  });

  test('leaves out what is already stored', () => {
    const known = { l1: lesson({ [keys.first]: right, [keys.second]: wrong }) };
    const found = plan(known, { l1: lesson({ [keys.first]: right }) });
    expect(found).toMatchObject({ lessons: 0, answers: 0, conflicts: 0, unreadable: 0 });
    expect(found.records.size).toBe(0);
  });

  test.each([
    ['a later version', { ...lesson({}), v: 2 }],
    ['an unknown older version', { ...lesson({}), v: 0 }],
    ['null', null],
    ['a text', 'x'],
    ['a list', []],
    ['a record without questions', { v: 1 }],
    ['questions that are a list', { ...lesson({}), q: [] }],
    ['a time in words', { ...lesson({}), u: 'now' }],
  ])('leaves out %s and counts it as unreadable', (_, document) => {
    const found = plan({}, { l1: document });
    expect(found).toMatchObject({ lessons: 0, answers: 0, unreadable: 1 });
    expect(found.records.size).toBe(0);
  });

  test('is empty after the import, for any file', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (mine, theirs) => {
        const merged = mergeRecords(mine, theirs);
        expect(plan({ l1: merged }, { l1: theirs }).records.size).toBe(0);
        expect(plan({ l1: mine }, { l1: mine }).records.size).toBe(0);
      }),
    );
  });
});

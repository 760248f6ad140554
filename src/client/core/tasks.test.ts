import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keys, placeOf } from './record.fixture.ts';
import type { LessonRecord } from './record.ts';
import { withMark, withTick } from './tasks.ts';

const { first, second } = keys;
const place = placeOf({ tasks: [first, second] });

test('a task can be ticked and unticked', () => {
  const one = withTick(undefined, place, second, true, 1);
  expect(one).toMatchObject({ a: [second], d: 0 });
  expect(withTick(one, place, first, true, 2).a).toEqual([first, second]);
  expect(withTick(one, place, second, false, 2).a).toEqual([]);
});

test('a lesson with only tasks is done while all are ticked', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(first, second), fc.boolean())), (ticks) => {
      let record: LessonRecord | undefined;
      const ticked = new Set<string>();
      ticks.forEach(([task, isTicked], index) => {
        record = withTick(record, place, task, isTicked, index + 1);
        if (isTicked) ticked.add(task);
        else ticked.delete(task);
        expect(record.d > 0).toBe(ticked.size === 2);
        expect(record.a).toEqual([...ticked].toSorted());
      });
    }),
  );
});

describe('the button', () => {
  test('marks a lesson as done, and as open again', () => {
    const marked = withMark(undefined, place, true, 5);
    expect(marked).toMatchObject({ d: 5, src: 'marked', db: { knots: 5 } });
    const open = withMark(marked, place, false, 6);
    expect(open.d).toBe(0);
    expect(open.db).toBeUndefined();
  });

  test('opens a lesson again even if all tasks are ticked', () => {
    const ticked = [first, second].reduce<LessonRecord | undefined>(
      (record, task) => withTick(record, place, task, true, 1),
      undefined,
    );
    expect(withMark(ticked, place, false, 2)).toMatchObject({ d: 0, a: [first, second] });
  });

  test('keeps a lesson done after a task is unticked', () => {
    const marked = withMark(withTick(undefined, place, first, true, 1), place, true, 2);
    expect(withTick(marked, place, first, false, 3)).toMatchObject({ d: 2, a: [] });
  });

  test('leaves a lesson done in other blocks', () => {
    const elsewhere = withMark(undefined, { ...place, block: 'bends' }, true, 5);
    const both = withMark(elsewhere, place, true, 9);
    expect(withMark(both, place, false, 10)).toMatchObject({ d: 5, db: { bends: 5 } });
  });
});

test('unticking a task leaves a lesson with questions done', () => {
  const mixed = placeOf({ tasks: [first], questions: [second] });
  const done: LessonRecord = { v: 1, u: 1, d: 7, src: 'answered', b: 'knots', q: {}, a: [first], db: { knots: 7 } };
  expect(withTick(done, mixed, first, false, 9).d).toBe(7);
});

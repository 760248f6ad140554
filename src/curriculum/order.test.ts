import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LessonEntry } from '../model/entries.ts';
import { orderLessons } from './order.ts';
import { lessonEntry } from '../model/entries.fixture.ts';

function lesson(name: string, id = name, file = `${name}.md`) {
  return lessonEntry({ id, name, file });
}

function order(lessons: readonly LessonEntry[], ids?: readonly string[]) {
  const diagnostics: Diagnostic[] = [];
  const structure = ids && {
    file: 'structure/blocks/b.json',
    order: ids.map((id, index) => ({ id, line: index + 1, column: 5 })),
  };
  const names = orderLessons(lessons, structure, diagnostics).map(({ name }) => name);
  return { names, diagnostics };
}

const lessons = (...names: readonly string[]) => names.map((name) => lesson(name));

describe('without an order', () => {
  test('lessons are sorted by the number in their name', () => {
    expect(order(lessons('step-10', 'step-2', 'step-1', 'step-007')).names).toEqual([
      'step-1',
      'step-2',
      'step-007',
      'step-10',
    ]);
  });

  test('lessons without a number come last, by file name', () => {
    const entries = [lesson('b', 'b', '2.md'), lesson('task-3'), lesson('a', 'a', '9.md'), lesson('c', 'c', '1.md')];
    expect(order(entries).names).toEqual(['task-3', 'c', 'b', 'a']);
  });

  test('lessons with the same number are sorted by file name', () => {
    const entries = [lesson('step-1-b', 'x', 'b.md'), lesson('step-1-c', 'y', 'a.md')];
    expect(order(entries).names).toEqual(['step-1-c', 'step-1-b']);
  });

  test('nothing is reported', () => {
    expect(order(lessons('b', 'a')).diagnostics).toEqual([]);
    expect(order(lessons('b', 'a'), []).diagnostics).toEqual([]);
  });
});

describe('with an order', () => {
  test('lessons are sorted as it lists their ids', () => {
    const { names, diagnostics } = order(lessons('step-1', 'step-2', 'step-3'), ['step-3', 'step-1', 'step-2']);
    expect(names).toEqual(['step-3', 'step-1', 'step-2']);
    expect(diagnostics).toEqual([]);
  });

  test('an id without a lesson is a warning at the structure file', () => {
    const { names, diagnostics } = order(lessons('a', 'b'), ['b', 'gone', 'a']);
    expect(names).toEqual(['b', 'a']);
    expect(diagnostics).toMatchObject([
      { code: 'structure-lesson-missing', severity: 'warning', file: 'structure/blocks/b.json' },
    ]);
    expect(diagnostics[0]?.message).toContain('gone');
  });

  test('an id that is listed twice counts once', () => {
    expect(order(lessons('a', 'b'), ['b', 'a', 'b']).names).toEqual(['b', 'a']);
  });

  test('an unlisted lesson is a warning at the lesson', () => {
    const { diagnostics } = order(lessons('a', 'b'), ['b']);
    expect(diagnostics).toMatchObject([{ code: 'structure-lesson-unlisted', severity: 'warning', file: 'a.md' }]);
  });

  test.each([
    ['between its neighbours', ['step-1', 'step-3'], ['step-2'], ['step-1', 'step-2', 'step-3']],
    [
      'after one with the same number',
      ['step-1', 'step-2', 'step-3'],
      ['step-2-again'],
      ['step-1', 'step-2', 'step-2-again', 'step-3'],
    ],
    ['at the end with the highest number', ['step-1', 'step-3'], ['step-4'], ['step-1', 'step-3', 'step-4']],
    ['at the beginning with the lowest number', ['step-2', 'step-3'], ['step-1'], ['step-1', 'step-2', 'step-3']],
    ['at the end without a number', ['step-1', 'step-3'], ['more'], ['step-1', 'step-3', 'more']],
    [
      'several, each in its place',
      ['step-2', 'step-5'],
      ['step-6', 'step-3', 'step-4', 'step-1'],
      ['step-1', 'step-2', 'step-3', 'step-4', 'step-5', 'step-6'],
    ],
    [
      'not before a lesson without a number',
      ['welcome', 'step-1', 'step-3'],
      ['step-2'],
      ['welcome', 'step-1', 'step-2', 'step-3'],
    ],
    ['at the end if no listed lesson has a number', ['welcome', 'thanks'], ['step-2'], ['welcome', 'thanks', 'step-2']],
  ])('an unlisted lesson is placed by its number: %s', (_, listed, unlisted, expected) => {
    expect(order(lessons(...listed, ...unlisted), listed).names).toEqual(expected);
  });
});

test('every lesson appears exactly once, and listed lessons keep their order', () => {
  const name: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'step-1', 'step-2', 'step-3', 'step-10');
  fc.assert(
    fc.property(fc.uniqueArray(name), fc.array(fc.oneof(name, fc.constant('gone'))), (names, ids) => {
      const ordered = order(lessons(...names), ids).names;
      expect(ordered.toSorted()).toEqual(names.toSorted());
      const listed = [...new Set(ids)].filter((id) => names.includes(id));
      expect(ordered.filter((one) => listed.includes(one))).toEqual(listed);
    }),
  );
});

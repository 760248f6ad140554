import { expect, test } from 'vitest';
import { HeadingLevels } from './heading-levels.ts';

test.each([
  { written: [2, 3, 3, 2, 3, 4], shown: [2, 3, 3, 2, 3, 4], what: 'keeps levels in order' },
  { written: [1, 2, 3], shown: [2, 2, 3], what: 'leaves h1 to the page' },
  { written: [3, 3, 4], shown: [2, 2, 3], what: 'starts one level below the title' },
  { written: [2, 4, 4, 5], shown: [2, 3, 3, 4], what: 'closes a gap for all headings below it' },
  { written: [2, 5, 3, 2], shown: [2, 3, 3, 2], what: 'keeps the level of a heading after a gap' },
  { written: [4, 2, 6], shown: [2, 2, 3], what: 'starts again at a later heading of a higher level' },
])('$what', ({ written, shown }) => {
  const levels = new HeadingLevels();
  expect(written.map((level) => levels.next(level))).toEqual(shown);
});

test('starts below the heading above the text and never exceeds h6', () => {
  const levels = new HeadingLevels(2);
  expect([2, 4, 5, 6, 2].map((level) => levels.next(level))).toEqual([3, 4, 5, 6, 3]);
  const deep = new HeadingLevels(5);
  expect([2, 3, 4].map((level) => deep.next(level))).toEqual([6, 6, 6]);
});

import { expect, test } from 'vitest';
import { HeadingLevels } from './heading-levels.ts';

test.each([
  { written: [2, 3, 3, 2, 3, 4], shown: [2, 3, 3, 2, 3, 4], what: 'levels in order stay' },
  { written: [1, 2, 3], shown: [2, 2, 3], what: 'the page has its own h1' },
  { written: [3, 3, 4], shown: [2, 2, 3], what: 'the first ones begin below the title' },
  { written: [2, 4, 4, 5], shown: [2, 3, 3, 4], what: 'a level left out is closed, for all that belong there' },
  { written: [2, 5, 3, 2], shown: [2, 3, 3, 2], what: 'what comes after a gap keeps its place' },
  { written: [4, 2, 6], shown: [2, 2, 3], what: 'a higher heading later begins anew' },
])('$what', ({ written, shown }) => {
  const levels = new HeadingLevels();
  expect(written.map((level) => levels.next(level))).toEqual(shown);
});

test('text under another heading begins below that, and no heading is deeper than HTML has them', () => {
  const levels = new HeadingLevels(2);
  expect([2, 4, 5, 6, 2].map((level) => levels.next(level))).toEqual([3, 4, 5, 6, 3]);
  const deep = new HeadingLevels(5);
  expect([2, 3, 4].map((level) => deep.next(level))).toEqual([6, 6, 6]);
});

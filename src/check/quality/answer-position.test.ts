import { expect, test } from 'vitest';
import type { Choice } from '../../challenge/facts.ts';
import { block, checkedContent, facts, fileOf } from '../checked-content.fixture.ts';
import { skewedPositions } from './answer-position.ts';

/** The diagnostics of a block with two lessons and questions of four answers, with the given number of right answers at each position. */
function reported(...counts: readonly number[]) {
  const choices = counts.flatMap((count, solution) =>
    Array.from({ length: count }, (): Choice => ({ answers: 4, solution })),
  );
  const lessonFacts = new Map([
    [fileOf('en', 'a', 1), facts({ choices: choices.slice(0, 5) })],
    [fileOf('en', 'a', 2), facts({ choices: choices.slice(5) })],
  ]);
  return skewedPositions(checkedContent({ blocks: [block('en', 'a', 1, 2), block('de', 'a', -1, -2)], lessonFacts }));
}

test('a position that is right far more often than by chance is reported for the block', () => {
  // Of 16 questions, 4 are expected at each position. The deviation is √3, so three deviations are 5.2 above 4.
  const [only, ...more] = reported(2, 10, 2, 2);
  expect(more).toEqual([]);
  expect(only).toMatchObject({ code: 'answer-position', file: 'challenges/en/blocks/a', line: 1 });
  expect(only?.message).toContain('Answer 2 is right in 10 of 16');
});

test('a little more than by chance, or few questions, are not reported', () => {
  expect(reported(2, 9, 3, 2)).toEqual([]);
  expect(reported(0, 11, 0, 0)).toEqual([]);
  expect(reported(4, 4, 4, 4)).toEqual([]);
  expect(reported()).toEqual([]);
});

test('fewer answers make a position more likely', () => {
  const choices = Array.from({ length: 16 }, (_, index): Choice => ({ answers: 2, solution: index < 10 ? 1 : 0 }));
  const lessonFacts = new Map([[fileOf('en', 'a', 1), facts({ choices })]]);
  expect(skewedPositions(checkedContent({ blocks: [block('en', 'a', 1)], lessonFacts }))).toEqual([]);
});

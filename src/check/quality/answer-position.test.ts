import { expect, test } from 'vitest';
import type { Choice } from '../../challenge/facts.ts';
import { block, checkedContent, facts, fileOf } from '../checked-content.fixture.ts';
import { skewedPositions } from './answer-position.ts';

/** What is said of a block of two lessons that share questions of four answers: so many with each position right. */
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

test('a place that is right far more often than by chance is reported for the block', () => {
  // Of 16 questions 4 are expected in each place, with a deviation of √3: three of them are 5.2 above 4.
  const [only, ...more] = reported(2, 10, 2, 2);
  expect(more).toEqual([]);
  expect(only).toMatchObject({ code: 'answer-position', file: 'challenges/en/blocks/a', line: 1 });
  expect(only?.message).toContain('answer 2 is the right one in 10 of 16');
});

test('a little more than by chance is not, nor is it with few questions', () => {
  expect(reported(2, 9, 3, 2)).toEqual([]);
  expect(reported(0, 11, 0, 0)).toEqual([]);
  expect(reported(4, 4, 4, 4)).toEqual([]);
  expect(reported()).toEqual([]);
});

test('fewer answers to choose from make a place likelier', () => {
  const choices = Array.from({ length: 16 }, (_, index): Choice => ({ answers: 2, solution: index < 10 ? 1 : 0 }));
  const lessonFacts = new Map([[fileOf('en', 'a', 1), facts({ choices })]]);
  expect(skewedPositions(checkedContent({ blocks: [block('en', 'a', 1)], lessonFacts }))).toEqual([]);
});

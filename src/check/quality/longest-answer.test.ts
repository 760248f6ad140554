import { describe, expect, test } from 'vitest';
import { reportLongestAnswer } from './longest-answer.ts';
import { reported } from './question.fixture.ts';

const letters = (count: number) => 'x'.repeat(count);
const lengths = (...counts: readonly number[]) => ({ answers: counts.map(letters) });

describe('a right answer is too long if it is more than 1.5 times as long and more than 20 letters longer', () => {
  test.each([
    [61, 40],
    [100, 60],
  ])('%i beside %i', (length, longest) => {
    expect(reported(reportLongestAnswer, lengths(length, longest, 10))).toEqual([
      { code: 'answer-longest', line: 10, values: { length, longest } },
    ]);
  });

  test.each([
    [60, 40],
    [90, 60],
    [30, 10],
    [10, 100],
  ])('not %i beside %i', (length, longest) => {
    expect(reported(reportLongestAnswer, lengths(length, longest))).toEqual([]);
  });
});

test('Markdown markup does not count, and code may be long', () => {
  expect(reported(reportLongestAnswer, { answers: [`[${letters(20)}](${letters(60)})`, letters(15)] })).toEqual([]);
  expect(reported(reportLongestAnswer, { answers: [`\`${letters(80)}\``, `\`${letters(5)}\``] })).toEqual([]);
});

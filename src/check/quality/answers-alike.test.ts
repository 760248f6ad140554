import { describe, expect, test } from 'vitest';
import { reportAnswersAlike } from './answers-alike.ts';
import { reported } from './question.fixture.ts';

describe('answers that can be confused are reported at the second', () => {
  test.each([
    ['Warm milk', 'warm milk.'],
    ['Warm milk', '“Warm” milk'],
    ['A synchronous call', 'A asynchronous call'],
    ['Reaccionaron bien', 'Reaccionarán bien'],
  ])('%s, %s', (one, another) => {
    expect(reported(reportAnswersAlike, { answers: ['Bread', one, another] })).toEqual([
      { code: 'answers-alike', line: 30, values: { number: 3, other: 2 } },
    ]);
  });
});

describe('answers with a small difference on purpose are not reported', () => {
  test.each([
    ['a long word in place of another', 'It turns white', 'It turns black'],
    ['a letter', 'Along the x axis', 'Along the y axis'],
    ['a short word', 'A round loaf', 'A sound loaf'],
    ['one more word', 'They are visible', 'They are not visible'],
    ['two words', 'Another brother', 'Anather brothur'],
    ['numbers', 'After 100 minutes', 'After 200 minutes'],
    ['code', 'Use `Sequence` here', 'Use `sequence` here'],
    ['signs of code', 'width = height', 'Width = height'],
    ['characters that are words', '将所有字符转换为大写', '将所有字符转换为小写'],
  ])('%s', (_, one, another) => {
    expect(reported(reportAnswersAlike, { answers: [one, another] })).toEqual([]);
  });
});

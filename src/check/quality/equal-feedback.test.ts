import { expect, test } from 'vitest';
import { reportEqualFeedback } from './equal-feedback.ts';
import { reported } from './question.fixture.ts';

test('equal feedback on all wrong answers is reported at the first', () => {
  const answers = ['Milk', ['Bread', 'Think of a drink.'], ['Rice', '*Think* of a drink']] as const;
  expect(reported(reportEqualFeedback, { answers })).toEqual([{ code: 'feedback-equal', line: 25, values: {} }]);
});

test.each([
  ['another on one of them', ['Milk', ['Bread', 'Think.'], ['Rice', 'Drink.']]],
  ['none on one of them', ['Milk', ['Bread', 'Think.'], 'Rice']],
  ['none at all', ['Milk', 'Bread', 'Rice']],
  ['one wrong answer', ['Milk', ['Bread', 'Think.']]],
] as const)('is not reported with %s', (_, answers) => {
  expect(reported(reportEqualFeedback, { answers })).toEqual([]);
});

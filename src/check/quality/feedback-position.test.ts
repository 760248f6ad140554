import { describe, expect, test } from 'vitest';
import { reportFeedbackPosition } from './feedback-position.ts';
import { reported } from './question.fixture.ts';

describe('feedback that refers to an answer by its position is reported', () => {
  test.each([
    ['The second option is nearer.', 'second option'],
    ['Look at **option B** again.', 'option B'],
    ['Answer 2 says why.', 'Answer 2'],
    ['The last choice is right.', 'last choice'],
    ['Mira la segunda opción.', 'segunda opción'],
    ['La respuesta B es mejor.', 'respuesta B'],
    ['الخيار الثاني أقرب.', 'الخيار الثاني'],
    ['请看选项B。', '选项B'],
    ['第二个选项更好。', '第二个选项'],
  ])('%s', (feedback, found) => {
    expect(reported(reportFeedbackPosition, { answers: ['Milk', ['Bread', feedback]] })).toEqual([
      { code: 'feedback-position', line: 25, values: { found } },
    ]);
  });
});

describe('other feedback is not reported', () => {
  test.each([
    'An option a baker has.',
    'The second slice is smaller.',
    'There are other options.',
    'Es la respuesta a su pregunta.',
    'Piensa en su primera respuesta.',
    'Cuando la opción Aceptar está ahí.',
    '这个答案不对。',
  ])('%s', (feedback) => {
    expect(reported(reportFeedbackPosition, { answers: ['Milk', ['Bread', feedback]] })).toEqual([]);
  });
});

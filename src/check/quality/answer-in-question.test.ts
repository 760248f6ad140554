import { describe, expect, test } from 'vitest';
import { reportAnswerInQuestion } from './answer-in-question.ts';
import { reported } from './question.fixture.ts';

test('a right answer in the text of the question is reported at the question', () => {
  const pieces = { text: 'Why is a **bread knife** good for bread?', answers: ['Bread knife', 'Fork'] };
  expect(reported(reportAnswerInQuestion, pieces)).toEqual([
    { code: 'answer-in-question', line: 1, values: { answer: 'Bread knife' } },
  ]);
});

describe('it is not reported', () => {
  test.each([
    ['when it is short', 'Is milk good?', ['milk', 'bread']],
    ['as a part of other words', 'Are breadknives good?', ['bread knife', 'fork']],
    ['beside a wrong answer', 'Bread knife or butter knife?', ['Bread knife', 'Butter knife']],
    ['in code', 'What does `print("bread knife")` print?\n\n```\nbread knife\n```', ['bread knife', 'fork']],
    ['as code', 'Which is a bread knife?', ['`bread knife`', '`fork`']],
  ])('%s', (_, text, answers) => {
    expect(reported(reportAnswerInQuestion, { text, answers })).toEqual([]);
  });
});

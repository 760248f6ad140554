import { expect, test } from 'vitest';
import { question } from './question.fixture.ts';
import { checkQuality } from './quality.ts';

test('every rule checks questions and quizzes', () => {
  const poor = question({ answers: ['Milk', 'None of the above', ['Bread', 'See option A.']] });
  const reported: string[] = [];
  checkQuality({ questions: [poor], quizzes: [{ key: 'z', questions: [poor] }] }, (code) => reported.push(code));
  const once = ['answer-catch-all', 'feedback-position'];
  expect(reported).toEqual([...once, ...once]);
});

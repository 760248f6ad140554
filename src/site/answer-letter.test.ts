import { expect, test } from 'vitest';
import { answerLetter } from './answer-letter.ts';

test.each([
  [0, 'A'],
  [3, 'D'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
])('answer %i has the letter %s', (index, letter) => {
  expect(answerLetter(index)).toBe(letter);
});

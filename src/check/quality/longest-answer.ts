import { isCode, lengthOf, plainText } from './plain-text.ts';
import { startOf, wrongAnswers, type QuestionRule } from './rule.ts';

/** How much longer than every wrong answer the right one may be: both as a factor and in letters. */
const conspicuous = { times: 1.5, letters: 20 } as const;

/** Reports a right answer that stands out by its length. Code does not count. */
export const reportLongestAnswer: QuestionRule = (question, report) => {
  const right = question.answers[question.solution];
  if (!right || isCode(right.text.source)) return;
  const length = lengthOf(plainText(right.text.source));
  const longest = Math.max(...wrongAnswers(question).map(({ text }) => lengthOf(plainText(text.source))));
  if (length <= longest * conspicuous.times || length <= longest + conspicuous.letters) return;
  report('answer-longest', startOf(right.text), { length, longest });
};

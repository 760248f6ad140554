import { isCode, lengthOf, plainText, withoutCode, wordsOf } from './plain-text.ts';
import { startOf, wrongAnswers, type QuestionRule } from './rule.ts';

/** Shorter answers often occur in a text by chance. */
const shortest = 10;

/** Reports a question that contains its right answer and no wrong one. Code does not count, since learners must read it. */
export const reportAnswerInQuestion: QuestionRule = (question, report) => {
  const right = question.answers[question.solution];
  if (!right || isCode(right.text.source)) return;
  const text = ` ${wordsOf(withoutCode(question.text.source))} `;
  const holds = (words: string) => text.includes(` ${words} `);
  const words = wordsOf(right.text.source);
  if (lengthOf(words) < shortest || !holds(words)) return;
  if (wrongAnswers(question).some((answer) => holds(wordsOf(answer.text.source)))) return;
  report('answer-in-question', startOf(question.text), { answer: plainText(right.text.source) });
};

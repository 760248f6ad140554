import { isCode, lengthOf, plainText, withoutCode, wordsOf } from './plain-text.ts';
import { startOf, wrongAnswers, type QuestionRule } from './rule.ts';

/** Shorter answers stand in many a text by chance. */
const shortest = 10;

/** A question that holds its right answer, and no wrong one, answers itself. What stands in code is there to be read. */
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

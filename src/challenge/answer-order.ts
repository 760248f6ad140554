import { shuffle } from '../client/core/shuffle.ts';
import { digestIn } from './identity.ts';
import { numberOf, pinnedAnswers } from './pinned-answers.ts';
import type { Answer } from './question.ts';
import type { QuizQuestion } from './quizzes.ts';

/**
 * A quiz question with its answers in the order in which pages first show them. In the file, the right answer is always
 * the last, which learners must not be able to rely on (see learning.md#answer-order). Answers about all others come last,
 * and numbers are sorted.
 */
export function inSeededOrder(lessonId: string, question: QuizQuestion): QuizQuestion {
  const pinned = pinnedAnswers(question);
  const isPinned = ({ key }: Answer) => pinned.has(key);
  const free = question.answers.filter((answer) => !isPinned(answer));
  const row = question.answers.filter(isPinned).toSorted(byNumber);
  const answers = [...shuffle(free, `${lessonId} ${digestIn(question.key)}`), ...row];
  const right = question.answers[question.solution];
  return { ...question, answers, solution: answers.findIndex((answer) => answer === right) };
}

function byNumber(one: Answer, other: Answer): number {
  return (numberOf(one.text.source) ?? 0) - (numberOf(other.text.source) ?? 0);
}

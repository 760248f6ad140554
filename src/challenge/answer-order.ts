import { shuffle } from '../client/core/shuffle.ts';
import { numberOf, pinnedAnswers } from './pinned-answers.ts';
import type { Answer } from './question.ts';
import type { QuizQuestion } from './quizzes.ts';

/**
 * A quiz question with its answers in the order in which every page shows them first. The file has the right answer last;
 * a learner must not be able to count on that (LEARNING 3.2). Answers about all others come last, numbers by their size.
 */
export function inSeededOrder(lessonId: string, question: QuizQuestion): QuizQuestion {
  const pinned = pinnedAnswers(question);
  const isPinned = ({ key }: Answer) => pinned.has(key);
  const free = question.answers.filter((answer) => !isPinned(answer));
  const row = question.answers.filter(isPinned).toSorted(byNumber);
  const answers = [...shuffle(free, `${lessonId} ${question.key}`), ...row];
  const right = question.answers[question.solution];
  return { ...question, answers, solution: answers.findIndex((answer) => answer === right) };
}

function byNumber(one: Answer, other: Answer): number {
  return (numberOf(one.text.source) ?? 0) - (numberOf(other.text.source) ?? 0);
}

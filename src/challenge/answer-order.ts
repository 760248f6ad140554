import { shuffle } from '../client/core/shuffle.ts';
import type { QuizQuestion } from './quizzes.ts';

/**
 * A quiz question with its answers in the order in which every page shows them first. The file has the right answer last;
 * a learner must not be able to count on that (LEARNING 3.2).
 */
export function inSeededOrder(lessonId: string, question: QuizQuestion): QuizQuestion {
  const answers = shuffle(question.answers, `${lessonId} ${question.key}`);
  const right = question.answers[question.solution];
  return { ...question, answers, solution: answers.findIndex((answer) => answer === right) };
}

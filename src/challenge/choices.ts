import { inSeededOrder } from './answer-order.ts';
import type { Lesson } from './lesson.ts';
import type { QuizQuestion } from './quizzes.ts';

/** Every question of a lesson that has answers to choose from: its own, then those of all its quizzes, as they are shown. */
export function choiceQuestions({ id, questions, quizzes }: Lesson): QuizQuestion[] {
  const inQuizzes = quizzes.flatMap((quiz) => quiz.questions.map((question) => inSeededOrder(id, question)));
  return [...questions, ...inQuizzes];
}

import { inSeededOrder } from './answer-order.ts';
import type { Lesson } from './lesson.ts';
import type { QuizQuestion } from './quizzes.ts';

/** All multiple-choice questions of a lesson: its own, then those of its quizzes with their answers in displayed order. */
export function choiceQuestions({ id, questions, quizzes }: Lesson): QuizQuestion[] {
  const inQuizzes = quizzes.flatMap((quiz) => quiz.questions.map((question) => inSeededOrder(id, question)));
  return [...questions, ...inQuizzes];
}

import type { Lesson } from '../../challenge/lesson.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { reportAnswerInQuestion } from './answer-in-question.ts';
import { reportAnswersAlike } from './answers-alike.ts';
import { reportCatchAllAnswer } from './catch-all-answer.ts';
import { reportEqualFeedback } from './equal-feedback.ts';
import { reportFeedbackPosition } from './feedback-position.ts';
import { reportLongestAnswer } from './longest-answer.ts';
import type { QuestionRule } from './rule.ts';

const rules: readonly QuestionRule[] = [
  reportLongestAnswer,
  reportCatchAllAnswer,
  reportFeedbackPosition,
  reportEqualFeedback,
  reportAnswersAlike,
  reportAnswerInQuestion,
];

/** Suggests improvements to the questions of a lesson. None of them is an error, so this runs only on demand. */
export function checkQuality({ questions, quizzes }: Pick<Lesson, 'questions' | 'quizzes'>, report: Report): void {
  for (const question of [...questions, ...quizzes.flatMap((quiz) => quiz.questions)]) {
    for (const rule of rules) rule(question, report);
  }
}

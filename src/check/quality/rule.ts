import type { Answer, Question } from '../../challenge/question.ts';
import type { Place, Report } from '../../diagnostics/diagnostic.ts';
import type { Markdown } from '../../challenge/span.ts';

/** A rule that suggests an improvement to one question. */
export type QuestionRule = (question: Question, report: Report) => void;

export function wrongAnswers({ answers, solution }: Question): readonly Answer[] {
  return answers.filter((_, index) => index !== solution);
}

/** The start of a part of a lesson. */
export function startOf({ line }: Markdown): Place {
  return { line, column: 1 };
}

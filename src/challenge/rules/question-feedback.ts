import type { Place, Report } from '../../diagnostics/diagnostic.ts';
import type { QuestionDraft } from '../question.ts';

/** Reports a question in which some wrong answers, or all of them, have no feedback (see format.md#questions). */
export function reportMissingFeedback({ answers, solution }: QuestionDraft, place: Place, report: Report): void {
  const wrong = answers.filter((_, index) => index !== solution);
  const [silent] = wrong.filter(({ feedback }) => !feedback);
  if (!silent) return;
  if (wrong.every(({ feedback }) => !feedback)) report('feedback-missing', place);
  else report('feedback-partial', { line: silent.text.line, column: 1 }, { number: answers.indexOf(silent) + 1 });
}

import type { Place, Report } from '../../diagnostics/diagnostic.ts';
import type { Draft } from '../questions.ts';

/** Reports a question that says nothing to some of those who choose wrongly, or to none of them (FORMAT 9). */
export function reportMissingFeedback({ answers, solution }: Draft, place: Place, report: Report): void {
  const wrong = answers.filter((_, index) => index !== solution);
  const [silent] = wrong.filter(({ feedback }) => !feedback);
  if (!silent) return;
  if (wrong.every(({ feedback }) => !feedback)) report('feedback-missing', place);
  else report('feedback-partial', { line: silent.text.line, column: 1 }, { number: answers.indexOf(silent) + 1 });
}

import { explain } from './explain.ts';
import { attempt, type LessonPage } from './page.ts';
import { enhanceQuestion } from './question-form.ts';

/** The multiple-choice questions of a lesson. */
export function questions(page: LessonPage): () => void {
  const forms = [...page.root.querySelectorAll<HTMLFormElement>('form.question:not(.quiz *)')];
  const repaints = forms.flatMap((form) => attempt(() => enhanceQuestion(form, page)) ?? []);
  return () => {
    for (const repaint of repaints) repaint();
    explain(page);
  };
}

import { explain } from './explain.ts';
import { attempt, type LessonPage } from './page.ts';
import { enhanceQuestion } from './question-form.ts';

/** Makes the multiple-choice questions of a lesson interactive. */
export function questions(page: LessonPage): () => void {
  const forms = [...page.root.querySelectorAll<HTMLFormElement>('form.question:not(.quiz *)')];
  const repaints = forms.flatMap((form) => attempt(() => enhanceQuestion(form, page)) ?? []);
  return () => {
    for (const repaint of repaints) repaint();
    explain(page);
  };
}

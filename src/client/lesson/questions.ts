import { explain } from './explain.ts';
import { runEach, type LessonPage } from './page.ts';
import { enhanceQuestion } from './question-form.ts';

/** Makes the multiple-choice questions of a lesson interactive. */
export async function questions(page: LessonPage): Promise<() => void> {
  const forms = page.root.querySelectorAll<HTMLFormElement>('form.question:not(.quiz *)');
  const repaints = await runEach(forms, (form) => enhanceQuestion(form, page));
  return () => {
    for (const repaint of repaints) repaint();
    explain(page);
  };
}

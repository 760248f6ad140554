import type { LessonPage } from './page.ts';

/** Shows the explanation of a lesson once an answer was checked, and opens it if `opens` is true. */
export function explain({ root, place, record }: LessonPage, opens = false): void {
  const explanation = root.querySelector<HTMLDetailsElement>('#Explanation');
  if (!explanation) return;
  explanation.hidden = !place.questions.some((key) => record()?.q[key]?.s);
  if (opens) explanation.open = true;
}

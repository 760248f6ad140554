import type { LessonPage } from './page.ts';

/** Shows the explanation once something was judged, and opens it if it is time. */
export function explain({ root, place, record }: LessonPage, opens = false): void {
  const explanation = root.querySelector<HTMLDetailsElement>('#Explanation');
  if (!explanation) return;
  explanation.hidden = !place.questions.some((key) => record()?.q[key]?.s);
  if (opens) explanation.open = true;
}

import type { Lesson } from '../challenge/lesson.ts';
import { PageMarkup } from './page-markup.ts';
import { contentOfLesson } from './lesson-content.ts';

/**
 * Begins to render a lesson before its page is made, where another thread is there to do it. Most lessons have no maths; with it
 * they are rendered when the page is.
 */
export function renderAhead(lesson: Lesson): void {
  const markup = new PageMarkup({ resolve: () => undefined, taughtLanguage: lesson.lang });
  markup.begin(contentOfLesson(lesson), true);
}

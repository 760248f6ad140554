import type { Lesson } from '../challenge/lesson.ts';
import { PageMarkup } from './page-markup.ts';
import { contentOfLesson } from './lesson-content.ts';

/**
 * Starts to render a lesson before its page, if there is another thread to do so. It assumes a lesson without maths, as most are;
 * the content of others is rendered with the page.
 */
export function renderAhead(lesson: Lesson): void {
  const markup = new PageMarkup({ resolve: () => undefined, taughtLanguage: lesson.lang });
  markup.startRendering(contentOfLesson(lesson), true);
}

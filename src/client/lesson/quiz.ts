import { nextSet, setToShow } from '../core/quiz.ts';
import { saltOf } from '../store/salt.ts';
import { runEach, type LessonPage } from './page.ts';
import { takeSet } from './quiz-set.ts';

/** Makes the quizzes of a lesson interactive, and shows one at a time (see learning.md#quizzes). */
export async function quiz(page: LessonPage): Promise<() => void> {
  const seed = `${page.site} ${await saltOf(page.store, page.site)}`;
  const sections = page.root.querySelectorAll<HTMLElement>('.quiz');
  const sets = await runEach(sections, (section) => takeSet(section, page, seed, takeNext));
  const paint = () => {
    const shown = setToShow(sets, page.record()?.quiz);
    for (const set of sets) set.section.hidden = set !== shown;
    shown.paint();
  };
  function takeNext(): void {
    const next = nextSet(sets, page.record()?.quiz);
    // Hidden questions cannot have the focus.
    next.section.hidden = false;
    void next.start(false).then(paint);
  }
  paint();
  return paint;
}

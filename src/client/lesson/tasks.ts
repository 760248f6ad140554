import { withMark, withTick } from '../core/tasks.ts';
import { button, counted, element, setAria } from '../dom.ts';
import type { LessonPage } from './page.ts';

/**
 * Stores and counts ticked tasks. If a lesson asks no question, adds a button that marks it as done (see
 * learning.md#tasks).
 */
export function tasks(page: LessonPage): () => void {
  const { root, words, place } = page;
  const boxes = [...root.querySelectorAll<HTMLInputElement>('.tasks input')];
  const bar = element('progress');
  const count = element('span');
  const done = button(words['markDone'], () => {
    const isDone = !page.record()?.d;
    void page.change((before, now) => withMark(before, place, isDone, now)).then(paint);
  });

  const paint = () => {
    for (const box of boxes) box.checked = page.record()?.a?.includes(box.value) ?? false;
    const ticked = boxes.filter(({ checked }) => checked).length;
    bar.max = boxes.length;
    bar.value = ticked;
    count.textContent = counted(words, 'tasksDone', ticked, { total: boxes.length });
    setAria(done, 'pressed', Boolean(page.record()?.d));
  };
  for (const box of boxes) {
    box.addEventListener('change', () => {
      const { value, checked } = box;
      void page.change((before, now) => withTick(before, place, value, checked, now)).then(paint);
    });
  }
  if (boxes.length > 0) {
    const row = element('p', 'tasks-progress note');
    row.append(bar, count);
    setAria(bar, 'hidden', true);
    root.querySelector('.tasks ul')?.after(row);
  }
  if (place.questions.length + place.quizQuestions.length === 0) {
    done.className = 'mark-done';
    root.querySelector('.status')?.before(done);
  }
  paint();
  return paint;
}

import type { LessonPlace } from '../core/lesson.ts';
import type { Data } from '../dom.ts';

/** The data attributes of every lesson. `store` is the link to `store.html`. */
export type LessonData = 'site' | 'lesson' | 'block' | 'language' | 'passMark' | 'store';

/** Reads from a lesson page what it asks of the learner. */
export function placeIn(root: HTMLElement): LessonPlace {
  const { block, language, passMark } = root.dataset as Data<LessonData>;
  return {
    block,
    language,
    questions: keysIn(root, 'form:not(.quiz *)', 'question'),
    quizQuestions: keysIn(root, '.quiz form', 'question'),
    tasks: keysIn(root, '[data-task]', 'task'),
    passMark: Number(passMark),
  };
}

/** The keys in a data attribute of the elements that match a selector. */
export function keysIn(root: HTMLElement, selector: string, name: string): string[] {
  return [...root.querySelectorAll<HTMLElement>(selector)].map((node) => node.dataset[name] ?? '');
}

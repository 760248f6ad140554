import type { LessonPlace } from '../core/lesson.ts';

/** Reads from a lesson page what it asks of the learner. */
export function placeIn(root: HTMLElement): LessonPlace {
  const { block = '', language = '', passMark = '1' } = root.dataset;
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

import { element } from '../dom.ts';
import type { QuizQuestion } from './quiz-questions.ts';

/** Shows a message in the panel of a set, with links to some of the questions and with buttons. */
export function fillPanel(
  panel: HTMLElement,
  message: string,
  questions: readonly QuizQuestion[],
  ...buttons: readonly HTMLElement[]
): void {
  const heading = element('h2', '', message);
  heading.tabIndex = -1;
  const list = element('ul');
  list.append(...questions.map(itemFor));
  const row = element('div', 'question-actions');
  row.append(...buttons);
  panel.replaceChildren(heading, list, row);
  panel.hidden = false;
}

/** A list item with a link to a question. */
function itemFor({ form }: QuizQuestion): HTMLElement {
  const item = element('li');
  const link = element('a', '', form.querySelector('legend')?.textContent);
  link.href = `#${form.querySelector('input')?.id ?? ''}`;
  item.append(link);
  return item;
}

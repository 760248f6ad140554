import { announce } from '../announce.ts';
import { element, type Words } from '../dom.ts';
import type { LessonPage } from './page.ts';

/** The button that asks for a verdict, in a row for further ones below the fields. Ctrl and Enter presses it too. */
export function addCheck(form: HTMLFormElement, fields: Element | null, words: Words): HTMLButtonElement {
  const row = element('div', 'question-actions');
  row.lang = words['lang'] ?? '';
  const check = element('button', '', words['check']);
  row.append(check);
  fields?.after(row);
  form.addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
    if (key === 'Enter' && (ctrlKey || metaKey)) form.requestSubmit();
  });
  return check;
}

/** Says on the button whether everything is right. It stays where it is, since a learner's focus is on it. */
export function settle(check: HTMLButtonElement, isRight: boolean, words: Words): void {
  check.textContent = words[isRight ? 'checkedRight' : 'check'] ?? '';
  check.ariaDisabled = String(isRight);
}

/**
 * Tells screen readers a verdict with the first sentence of its feedback, and whoever listens on the page that there was
 * one. The number makes two equal verdicts differ, so that the second is spoken too.
 */
export function tell(page: LessonPage, form: HTMLFormElement, tries: number, isRight: boolean, feedback = ''): void {
  const { words } = page;
  const attempt = (words['attempt'] ?? '').replace('{n}', String(tries));
  const sentence = /^.*?[.!?。！？؟](?=\s|$)/su.exec(feedback.trim())?.[0] ?? feedback.trim();
  announce(`${attempt} ${words[isRight ? 'verdictRight' : 'verdictWrong'] ?? ''} ${sentence}`.trim());
  form.dispatchEvent(new CustomEvent('lesson:answer', { bubbles: true, detail: { isRight } }));
}

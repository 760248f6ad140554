import { announce } from '../announce.ts';
import { element, setAria, type Words } from '../dom.ts';
import type { LessonPage } from './page.ts';

/**
 * Adds the check button below the fields, in a row for further buttons. Enter presses it, as it is the form's default button.
 * The form is never submitted, because a frame may forbid that.
 */
export function addCheck(
  form: HTMLFormElement,
  fields: Element | null,
  words: Words,
  onCheck: () => void,
): HTMLButtonElement {
  const row = element('div', 'question-actions');
  row.lang = words['lang'] ?? '';
  const check = element('button', '', words['check']);
  check.onclick = () => {
    onCheck();
    return false;
  };
  row.append(check);
  fields?.after(row);
  onControlEnter(form, () => {
    check.click();
  });
  return check;
}

/** Runs an action when Ctrl or ⌘ is pressed with Enter in a part of the page. */
export function onControlEnter(part: HTMLElement, action: () => void): void {
  part.addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
    if (key === 'Enter' && (ctrlKey || metaKey)) action();
  });
}

/** Shows on the check button whether everything is right. It stays in the page, because the focus is on it. */
export function settle(check: HTMLButtonElement, isRight: boolean, words: Words): void {
  check.textContent = words[isRight ? 'checkedRight' : 'check'] ?? '';
  setAria(check, 'disabled', isRight);
}

/**
 * Announces a verdict with the first sentence of its feedback, and dispatches `lesson:answer` for other scripts. The number of
 * the attempt makes two equal verdicts differ, so that screen readers speak both.
 */
export function tell(page: LessonPage, form: HTMLFormElement, tries: number, isRight: boolean, feedback = ''): void {
  const { words } = page;
  const attempt = (words['attempt'] ?? '').replace('{n}', String(tries));
  const sentence = feedback.trim().replace(/([.!?。！？؟])\s.*/su, '$1');
  announce(`${attempt} ${words[isRight ? 'verdictRight' : 'verdictWrong'] ?? ''} ${sentence}`.trim());
  form.dispatchEvent(new CustomEvent('lesson:answer', { bubbles: true, detail: { isRight } }));
}

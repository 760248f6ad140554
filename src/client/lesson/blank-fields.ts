import type { BlankVerdict } from '../core/blanks.ts';
import { withToneMarks } from '../core/pinyin.ts';
import { counted, element, setAria, type Words } from '../dom.ts';

/** A blank on the page. */
export interface BlankField {
  readonly input: HTMLInputElement;
  /** The answer in the file. */
  readonly expected: string;
  /** The answer as the page shows it. */
  readonly answer: Element | null | undefined;
  /** The feedback for learners whose answer is wrong. */
  readonly feedback: Element | string;
  /** Beside the input: that it is right, or the answer if it is shown. */
  readonly result: HTMLElement;
  /** Below the sentence: what is wrong. It describes the input. */
  readonly note: HTMLElement;
}

/**
 * Returns the blanks of a form, and replaces the list of answers by the notes on the blanks.
 * @param key starts the ids of the notes
 */
export function takeFields(form: HTMLFormElement, key: string): readonly BlankField[] {
  const solutions = form.querySelectorAll('.key li');
  const fields = [...form.querySelectorAll('input')].map((input, index) => {
    const note = element('li', 'blank-note');
    note.id = `B${key}Note${String(index + 1)}`;
    const result = element('span', 'blank-result');
    input.after(result);
    input.setAttribute('aria-describedby', note.id);
    const answer = solutions[index]?.querySelector('b');
    const feedback = solutions[index]?.querySelector('.prose') ?? '';
    return { input, expected: input.dataset['answer'] ?? '', answer, feedback, result, note };
  });
  const notes = element('ul', 'blank-notes');
  for (const { note } of fields) notes.append(note);
  form.querySelector('.key')?.replaceWith(notes);
  return fields;
}

/** Shows the verdict on a blank, if there is one, and its answer if `isShown` is true. */
export function showBlank(
  { input, answer, feedback, result, note }: BlankField,
  words: Words,
  number: number,
  verdict: BlankVerdict | undefined,
  isShown: boolean,
): void {
  const isRight = verdict === 'right';
  const wrong = { near: 'blankNear', wrong: 'verdictWrong', empty: 'blankEmpty' };
  input.readOnly = isRight;
  setAria(input, 'invalid', verdict !== undefined && !isRight);
  const shown = element('ins');
  if (answer) shown.append(answer.cloneNode(true));
  result.replaceChildren(isRight ? (words['checkedRight'] ?? '') : isShown ? shown : '');
  note.textContent = '';
  if (verdict === undefined || isRight) return;
  note.append(`${counted(words, 'blankNumber', number)}: ${words[wrong[verdict]] ?? ''} `);
  if (verdict !== 'empty') note.append(feedback);
}

/** Replaces the number of a tone by its mark while the learner types. The cursor stays behind it. */
export function typeToneMarks(input: HTMLInputElement): void {
  const marked = withToneMarks(input.value);
  if (marked === input.value) return;
  const fromEnd = input.value.length - (input.selectionStart ?? 0);
  input.value = marked;
  input.setSelectionRange(marked.length - fromEnd, marked.length - fromEnd);
}

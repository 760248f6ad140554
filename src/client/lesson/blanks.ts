import { blanksState, judgeBlank, withBlanksVerdict, type BlankVerdict } from '../core/blanks.ts';
import { announce } from '../announce.ts';
import { isAllRight, withDraft } from '../core/lesson.ts';
import { withToneMarks } from '../core/pinyin.ts';
import { button, counted, element } from '../dom.ts';
import { explain } from './explain.ts';
import { addCheck, settle, tell } from './form-parts.ts';
import type { LessonPage } from './page.ts';

/** After how many wrong checks the answers may be shown. */
const missesToReveal = 2;

/**
 * Makes the blanks of a lesson interactive. All are checked together, each with its own verdict (see
 * learning.md#fill-in-the-blank).
 */
export function blanks(page: LessonPage): () => void {
  const { words, place, change } = page;
  const form = page.root.querySelector('form.blanks') as HTMLFormElement;
  const { question: key = '', inputType } = form.dataset;
  const rules = {
    language: form.querySelector<HTMLElement>('p[lang]')?.lang ?? place.language,
    isPinyin: Boolean(inputType),
  };
  const solutions = [...form.querySelectorAll<HTMLElement>('.key li')];
  const fields = [...form.querySelectorAll('input')].map((input, index) => {
    const note = element('li', 'blank-note');
    note.id = `B${key}Note${String(index + 1)}`;
    const said = element('span', 'blank-said');
    input.after(said);
    input.setAttribute('aria-describedby', note.id);
    const answer = solutions[index]?.querySelector('b');
    const feedback = solutions[index]?.querySelector('.prose') ?? '';
    return { input, note, said, answer, feedback, expected: input.dataset['answer'] ?? '' };
  });
  const notes = element('ul', 'blank-notes');
  notes.append(...fields.map(({ note }) => note));
  form.querySelector('.key')?.replaceWith(notes);
  const checkButton = addCheck(form, notes, words);
  let state = blanksState(
    page.record(),
    key,
    fields.map(({ expected }) => expected),
  );
  let verdicts: readonly (BlankVerdict | undefined)[] = [];

  const paint = () => {
    for (const [index, { input, note, said, answer, feedback }] of fields.entries()) {
      const verdict = state.isRight ? 'right' : verdicts[index];
      const isWrong = verdict !== undefined && verdict !== 'right';
      const word = { right: '', near: 'blankNear', wrong: 'verdictWrong', empty: 'blankEmpty' }[verdict ?? 'right'];
      input.readOnly = verdict === 'right';
      input.ariaInvalid = String(isWrong);
      const shown = element('ins');
      if (answer) shown.append(answer.cloneNode(true));
      if (verdict === 'right') said.textContent = words['checkedRight'] ?? '';
      else said.replaceChildren(...(state.isShown ? [shown] : []));
      const number = counted(words, 'blankNumber', index + 1);
      note.replaceChildren(
        ...(isWrong ? [`${number}: ${words[word] ?? ''} `, verdict === 'empty' ? '' : feedback] : []),
      );
    }
    settle(checkButton, state.isRight, words);
    showButton.hidden = state.isRight || state.misses < missesToReveal;
    showButton.ariaDisabled = String(state.isShown);
    againButton.hidden = !state.isRight;
  };
  const keep = () => {
    const judged = { ...state, typed: fields.map(({ input }) => input.value) };
    paint();
    void change((before, now) => withBlanksVerdict(before, place, key, judged, now)).then(() => {
      explain(page, judged.isShown || isAllRight(page.record(), place));
    });
  };
  const showButton = button(words['showAnswer'], () => {
    if (state.isShown) return;
    state = { ...state, isShown: true };
    keep();
    announce(`${words['rightAnswer'] ?? ''}: ${fields.map(({ answer }) => answer?.textContent).join(', ')}`);
  });
  const againButton = button(words['tryAgain'], () => {
    state = { typed: [], isRight: false, isShown: false, tries: state.tries, misses: 0 };
    verdicts = [];
    for (const { input } of fields) input.value = '';
    paint();
    fields[0]?.input.focus();
  });
  checkButton.after(showButton, againButton);

  form.addEventListener('input', (event) => {
    const { target, isComposing } = event;
    const input = target as HTMLInputElement;
    if (rules.isPinyin && !isComposing) typeToneMarks(input);
    verdicts = verdicts.map((verdict, index) => (fields[index]?.input === input ? undefined : verdict));
    paint();
    const typed = fields.map((field) => field.input.value);
    void change((before, now) => withDraft(before, place, key, typed, now));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (state.isRight) return;
    const judged = fields.map(({ input, expected }) => judgeBlank(input.value, expected, rules));
    const hasEmpty = judged.includes('empty');
    verdicts = hasEmpty ? judged.map((verdict) => (verdict === 'empty' ? verdict : undefined)) : judged;
    const wrong = fields.find((_, index) => verdicts[index] !== undefined && verdicts[index] !== 'right');
    if (hasEmpty) paint();
    else {
      state = { ...state, isRight: !wrong, tries: state.tries + 1, misses: state.misses + (wrong ? 1 : 0) };
      keep();
      tell(page, form, state.tries, state.isRight);
    }
    wrong?.input.focus();
  });

  const restore = () => {
    if (!state.isRight && form.contains(document.activeElement)) return;
    state = blanksState(
      page.record(),
      key,
      fields.map(({ expected }) => expected),
    );
    for (const [index, { input }] of fields.entries()) input.value = state.typed[index] ?? input.value;
    paint();
  };
  restore();
  form.dataset['ready'] = '';
  return () => {
    restore();
    explain(page);
  };
}

/** Replaces the number of a tone by its mark while the learner types. The cursor stays behind it. */
function typeToneMarks(input: HTMLInputElement): void {
  const marked = withToneMarks(input.value);
  if (marked === input.value) return;
  const fromEnd = input.value.length - (input.selectionStart ?? 0);
  input.value = marked;
  input.setSelectionRange(marked.length - fromEnd, marked.length - fromEnd);
}

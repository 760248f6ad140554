import { blanksState, judgeBlank, withBlanksVerdict, type BlankVerdict } from '../core/blanks.ts';
import { announce } from '../announce.ts';
import { isAllRight, withDraft } from '../core/lesson.ts';
import { button, setAria, type Data } from '../dom.ts';
import { showBlank, takeFields, typeToneMarks } from './blank-fields.ts';
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
  const { question: key, inputType } = form.dataset as Data<'question' | 'inputType'>;
  const language = form.querySelector<HTMLElement>('p[lang]')?.lang ?? place.language;
  const rules = { language, isPinyin: Boolean(inputType) };
  const fields = takeFields(form, key);
  const expected = fields.map((field) => field.expected);
  const typed = () => fields.map(({ input }) => input.value);
  const stored = () => blanksState(page.record(), key, expected);
  // The learner may have typed before this script ran.
  const early = typed();
  let state = stored();
  let verdicts: readonly (BlankVerdict | undefined)[] = [];

  const checkButton = addCheck(form, form.querySelector('.blank-notes'), words, checkAll);
  const showButton = button(words['showAnswer'], () => {
    if (state.isShown) return;
    state = { ...state, isShown: true };
    judge();
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

  const paint = () => {
    const { isRight, isShown, misses } = state;
    for (const [index, field] of fields.entries()) {
      showBlank(field, words, index + 1, isRight ? 'right' : verdicts[index], isShown);
    }
    settle(checkButton, isRight, words);
    showButton.hidden = isRight || misses < missesToReveal;
    setAria(showButton, 'disabled', isShown);
    againButton.hidden = !isRight;
  };
  /** Shows and stores that the blanks were checked, or that their answers were shown. */
  const judge = () => {
    const judged = { ...state, typed: typed() };
    paint();
    void change((before, now) => withBlanksVerdict(before, place, key, judged, now)).then(() => {
      explain(page, judged.isShown || isAllRight(page.record(), place));
    });
  };
  const restore = () => {
    if (!state.isRight && form.contains(document.activeElement)) return;
    state = stored();
    for (const [index, { input }] of fields.entries()) input.value = state.typed[index] ?? early[index] ?? '';
    paint();
  };

  form.addEventListener('input', (event) => {
    const { target, isComposing } = event;
    if (rules.isPinyin && !isComposing) typeToneMarks(target as HTMLInputElement);
    verdicts = verdicts.map((verdict, index) => (fields[index]?.input === target ? undefined : verdict));
    paint();
    const draft = typed();
    void change((before, now) => withDraft(before, place, key, draft, now));
  });
  function checkAll(): void {
    if (state.isRight) return;
    const judged = fields.map((field) => judgeBlank(field.input.value, field.expected, rules));
    const hasEmpty = judged.includes('empty');
    // As long as blanks are empty, the others are not judged.
    verdicts = judged.map((verdict) => (!hasEmpty || verdict === 'empty' ? verdict : undefined));
    const wrong = verdicts.findIndex((verdict) => verdict !== undefined && verdict !== 'right');
    if (hasEmpty) paint();
    else {
      const isRight = wrong < 0;
      state = { ...state, isRight, tries: state.tries + 1, misses: state.misses + (isRight ? 0 : 1) };
      judge();
      tell(page, form, state.tries, isRight);
    }
    fields[wrong]?.input.focus();
  }

  restore();
  form.dataset['ready'] = '';
  return () => {
    restore();
    explain(page);
  };
}

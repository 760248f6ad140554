import { announce } from '../announce.ts';
import { isAllRight, withDraft } from '../core/lesson.ts';
import { again, check, mayReveal, pick, reveal } from '../core/question.ts';
import { stateOf, withVerdict } from '../core/verdict.ts';
import { button, element, setAria, type Data } from '../dom.ts';
import { explain } from './explain.ts';
import { addCheck, settle, tell } from './form-parts.ts';
import { choose, chosenIn, showVerdict, takeOptions } from './options.ts';
import type { LessonPage } from './page.ts';

/**
 * Makes a question interactive: a button checks the chosen option and shows a verdict with its feedback, as often as the
 * learner wants. Nothing is judged before the learner asks, and the focus stays in place (see
 * learning.md#multiple-choice).
 * @returns a function that shows the question from the current record
 */
export function enhanceQuestion(form: HTMLFormElement, page: LessonPage): () => void {
  const { words, place, change } = page;
  const { question, right } = form.dataset as Data<'question' | 'right'>;
  const options = takeOptions(form);
  const fieldset = form.querySelector('fieldset');
  const error = form.querySelector('.question-error') as HTMLElement;
  const checkButton = addCheck(form, fieldset, words, checkChosen);
  let state = stateOf(page.record(), question, right);

  const paint = () => {
    const { phase, picked, tried, isShown } = state;
    error.textContent = '';
    for (const option of options) {
      const { answer, feedback } = option;
      const isJudged = answer === picked && (phase === 'right' || phase === 'wrong');
      const verdict = phase === 'right' ? 'verdictRight' : 'verdictWrong';
      showVerdict(
        option,
        words,
        isJudged ? verdict : isShown && answer === right ? 'rightAnswer' : '',
        tried.includes(answer) ? element('span', 'tried', words['tried']) : '',
        ((isJudged || isShown) && feedback) || '',
      );
    }
    settle(checkButton, phase === 'right', words);
    showButton.hidden = phase === 'right' || !(isShown || mayReveal(state, options.length));
    setAria(showButton, 'disabled', isShown);
    againButton.hidden = phase !== 'right';
  };
  const judge = () => {
    const { phase, tries, picked } = state;
    const judged = state;
    const isRight = phase === 'right';
    paint();
    const option = options.find(({ answer }) => answer === (phase === 'revealed' ? right : picked));
    if (phase === 'revealed') {
      announce(`${words['rightAnswer'] ?? ''}: ${option?.input.labels?.[0]?.textContent ?? ''}`);
    } else tell(page, form, tries, isRight, option?.feedback?.textContent ?? '');
    void change((before, now) => withVerdict(before, place, question, judged, now)).then(() => {
      explain(page, phase === 'revealed' || (isRight && isAllRight(page.record(), place)));
    });
  };
  const showButton = button(words['showAnswer'], () => {
    if (state.isShown) return;
    state = reveal(state);
    judge();
  });
  const againButton = button(words['tryAgain'], () => {
    state = again(state);
    choose(options, undefined);
    paint();
    form.querySelector('input')?.focus();
  });
  checkButton.after(showButton, againButton);

  form.addEventListener('change', () => {
    if (state.phase === 'right') {
      // A right question stays right, so the choice is put back.
      choose(options, right);
      return;
    }
    const answer = chosenIn(options);
    state = pick(state, answer);
    paint();
    void change((before, now) => withDraft(before, place, question, [answer], now));
  });
  function checkChosen(): void {
    const before = state;
    state = check(state, right);
    if (state !== before) judge();
    else if (!chosenIn(options)) {
      error.textContent = words['chooseFirst'] ?? '';
      form.querySelector('input')?.focus();
    }
  }

  const restore = () => {
    if (state.phase === 'picked' && form.contains(document.activeElement)) return;
    // A wrong answer and its feedback stay until the question is judged elsewhere.
    const { s, n } = page.record()?.q[question] ?? {};
    if (state.phase === 'wrong' && s === 1 && n === state.tries) return;
    state = stateOf(page.record(), question, right);
    choose(options, state.picked);
    paint();
  };
  // The learner may have chosen an answer before this script ran.
  const early = chosenIn(options);
  restore();
  if (state.phase === 'idle' && early) options.find(({ answer }) => answer === early)?.input.click();
  form.dataset['ready'] = '';
  return restore;
}

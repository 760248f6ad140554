import { check, pick, type QuestionState } from './core/question.ts';
import { element, type Words } from './dom.ts';

export interface QuestionFormOptions {
  readonly form: HTMLFormElement;
  readonly words: Words;
  readonly state: QuestionState;
  /** Called after each verdict. */
  readonly onVerdict: (state: QuestionState) => void;
  /** Says something to screen readers. */
  readonly announce: (message: string) => void;
}

/**
 * Makes a question answerable: one button that checks, a verdict with the feedback of the chosen answer, as many tries as
 * it takes. Nothing is judged before it is asked for, and focus stays where the learner put it (LEARNING 3.1, 3.2, 3.6).
 */
export function enhanceQuestion({ form, words, state: restored, onVerdict, announce }: QuestionFormOptions): void {
  const right = form.dataset['right'] ?? '';
  const fieldset = form.querySelector('fieldset');
  const options = new Map(
    [...form.querySelectorAll<HTMLElement>('.option')].map((option) => [inputOf(option).value, option]),
  );
  const feedbacks = new Map([...options].map(([key, option]) => [key, option.querySelector('.feedback')]));
  const button = element('button', '', words['check']);
  const actions = element('div', 'question-actions');
  const error = element('p', 'question-error');
  error.id = `${form.id}Error`;
  let state = restored;

  const input = (key: string | undefined) => {
    const option = key === undefined ? undefined : options.get(key);
    return option && inputOf(option);
  };

  const described = fieldset?.getAttribute('aria-describedby') ?? '';
  const describeGroup = (id = '') => {
    const ids = `${described} ${id}`.trim();
    if (ids) fieldset?.setAttribute('aria-describedby', ids);
    else fieldset?.removeAttribute('aria-describedby');
  };

  const clear = () => {
    error.remove();
    describeGroup();
    for (const option of options.values()) {
      option.classList.remove('is-right', 'is-wrong');
      option.querySelectorAll('.verdict, .feedback').forEach((node) => {
        node.remove();
      });
      describe(option);
    }
  };

  const show = () => {
    clear();
    for (const key of state.tried) markTried(options.get(key), words['tried'] ?? '');
    const option = state.picked === undefined ? undefined : options.get(state.picked);
    if (!option || (state.phase !== 'wrong' && state.phase !== 'right')) return;
    const isRight = state.phase === 'right';
    option.classList.add(isRight ? 'is-right' : 'is-wrong');
    option.append(element('p', 'verdict', words[isRight ? 'verdictRight' : 'verdictWrong']));
    const feedback = feedbacks.get(state.picked ?? '');
    if (feedback) option.append(feedback);
    describe(option);
    if (isRight) {
      button.textContent = words['checkedRight'] ?? '';
      button.setAttribute('aria-disabled', 'true');
    }
  };

  form.addEventListener('change', (event) => {
    const chosen = event.target as HTMLInputElement;
    if (state.phase === 'right') {
      // A question once right stays right; the choice goes back to where it was.
      const kept = input(right);
      if (kept) kept.checked = true;
      return;
    }
    state = pick(state, chosen.value);
    show();
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (state.phase === 'idle') {
      error.textContent = words['chooseFirst'] ?? '';
      fieldset?.append(error);
      describeGroup(error.id);
      const first = form.querySelector('input');
      first?.focus();
      return;
    }
    const before = state;
    state = check(state, right);
    if (state === before) return;
    show();
    announce(verdictText(state, words, feedbacks.get(state.picked ?? '')?.textContent ?? ''));
    onVerdict(state);
  });

  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });

  form.querySelector('.key')?.remove();
  for (const feedback of feedbacks.values()) feedback?.remove();
  const kept = input(state.picked);
  if (kept) kept.checked = true;
  actions.append(button);
  fieldset?.after(actions);
  show();
  form.dataset['ready'] = '';
}

function inputOf(within: Element): HTMLInputElement {
  const input = within.querySelector('input');
  if (!input) throw new Error('a question without a choice');
  return input;
}

/** Ties what stands beside an option (further blocks, its feedback) to its input. */
function describe(option: HTMLElement): void {
  const ids = [...option.querySelectorAll('.option-rest, .feedback, .tried')].map(({ id }) => id).filter(Boolean);
  if (ids.length > 0) inputOf(option).setAttribute('aria-describedby', ids.join(' '));
  else inputOf(option).removeAttribute('aria-describedby');
}

function markTried(option: HTMLElement | undefined, word: string): void {
  if (!option || option.querySelector('.tried')) return;
  const mark = element('span', 'tried', word);
  mark.id = `${inputOf(option).id}Tried`;
  option.querySelector('label')?.after(mark);
  describe(option);
}

/** The number of the attempt makes two equal verdicts differ, so that the second is spoken too. */
function verdictText(state: QuestionState, words: Words, feedback: string): string {
  const attempt = (words['attempt'] ?? '').replace('{n}', String(state.tries));
  const verdict = words[state.phase === 'right' ? 'verdictRight' : 'verdictWrong'] ?? '';
  const sentence = /^.*?[.!?。！？؟](?=\s|$)/su.exec(feedback.trim())?.[0] ?? feedback.trim();
  return `${attempt} ${verdict} ${sentence}`.trim().slice(0, 200);
}

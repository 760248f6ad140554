import { element, type Words } from '../dom.ts';

/** One option of a question on the page. */
export interface Option {
  readonly box: HTMLElement;
  readonly input: HTMLInputElement;
  /** Its key. */
  readonly answer: string;
  /** The feedback for learners who choose it. */
  readonly feedback: Element | null;
  /** Where its verdict and feedback are shown. It describes the input. */
  readonly result: Element | null;
}

/** The key of the text that says whether an option is right: the chosen one, or another one that is shown as the answer. */
type VerdictKey = 'verdictRight' | 'verdictWrong' | 'rightAnswer';

/** Returns the options of a question, and takes their feedback and the answer key out of the page. */
export function takeOptions(form: HTMLFormElement): readonly Option[] {
  const options = [...form.querySelectorAll<HTMLElement>('.option')].map((box) => {
    const input = box.querySelector('input') as HTMLInputElement;
    const feedback = box.querySelector('.feedback');
    feedback?.remove();
    return { box, input, answer: input.value, feedback, result: box.querySelector('.option-result') };
  });
  form.querySelector('.key')?.remove();
  form.addEventListener('keydown', (event) => {
    chooseByDigit(event, options);
  });
  return options;
}

/** Shows a verdict below an option, between two other nodes. An empty verdict clears the previous one. */
export function showVerdict(
  { box, result }: Option,
  words: Words,
  verdict: VerdictKey | '',
  before: Node | '' = '',
  after: Node | '' = '',
): void {
  box.dataset['verdict'] = verdict && (verdict === 'verdictWrong' ? 'wrong' : 'right');
  result?.replaceChildren(before, verdict && element('p', 'verdict', words[verdict]), after);
}

/** The key of the chosen option, or an empty string. */
export function chosenIn(options: readonly Option[]): string {
  return options.find(({ input }) => input.checked)?.answer ?? '';
}

/** Chooses an option, or none. */
export function choose(options: readonly Option[], chosen: string | undefined): void {
  for (const { input, answer } of options) input.checked = answer === chosen;
}

/** Chooses an option by its digit while an option has the focus (see learning.md#keyboard-and-focus). */
function chooseByDigit({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent, options: readonly Option[]): void {
  const option = options[Number(key) - 1];
  if (!option || ctrlKey || altKey || metaKey || (target as HTMLInputElement).type !== 'radio') return;
  option.input.focus();
  option.input.click();
}

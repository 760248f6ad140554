/** One option of a question on the page. */
export interface Option {
  readonly box: HTMLElement;
  readonly input: HTMLInputElement;
  /** The feedback for learners who choose it. */
  readonly feedback: Element | null;
  /** Where its verdict and feedback are shown. It describes the input. */
  readonly said: HTMLElement;
}

/** Returns the options of a question by key, and takes their feedback and the answer key out of the page. */
export function takeOptions(form: HTMLFormElement): ReadonlyMap<string, Option> {
  const options = new Map<string, Option>();
  for (const box of form.querySelectorAll<HTMLElement>('.option')) {
    const input = box.querySelector('input') as HTMLInputElement;
    const said = box.querySelector('.said') as HTMLElement;
    const feedback = box.querySelector('.feedback');
    feedback?.remove();
    options.set(input.value, { box, input, feedback, said });
  }
  form.querySelector('.key')?.remove();
  form.addEventListener('keydown', (event) => {
    chooseByDigit(event, [...options.values()]);
  });
  return options;
}

/** Shows nodes below an option, and marks it as right or wrong. Without nodes it clears what was shown. */
export function say({ box, said }: Option, look: 'right' | 'wrong' | '', ...nodes: readonly (Node | null)[]): void {
  box.classList.toggle('is-right', look === 'right');
  box.classList.toggle('is-wrong', look === 'wrong');
  said.replaceChildren(...nodes.filter((node) => node !== null));
}

/** The key of the chosen option, or an empty string. */
export function chosenIn(options: ReadonlyMap<string, Option>): string {
  return [...options.values()].find(({ input }) => input.checked)?.input.value ?? '';
}

/** Chooses an option, or none. */
export function choose(options: ReadonlyMap<string, Option>, answer: string | undefined): void {
  for (const [key, { input }] of options) input.checked = key === answer;
}

/** Chooses an option by its digit while an option has the focus (see learning.md#keyboard-and-focus). */
function chooseByDigit({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent, options: readonly Option[]): void {
  const option = options[Number(key) - 1];
  if (!option || ctrlKey || altKey || metaKey || (target as HTMLInputElement).type !== 'radio') return;
  option.input.focus();
  option.input.click();
}

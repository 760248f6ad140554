/** One answer of a question on the page. */
export interface Option {
  readonly box: HTMLElement;
  readonly input: HTMLInputElement;
  /** What the page has to say to those who chose it. */
  readonly feedback: Element | null;
  /** Where things are said about it; it belongs to the description of the input. */
  readonly said: HTMLElement;
}

/** Takes the answers of a question in hand, by their keys: their feedback waits outside the page until it is wanted. */
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

/** Says something about an answer, or nothing any more. */
export function say({ box, said }: Option, look: 'right' | 'wrong' | '', ...nodes: readonly (Node | null)[]): void {
  box.classList.toggle('is-right', look === 'right');
  box.classList.toggle('is-wrong', look === 'wrong');
  said.replaceChildren(...nodes.filter((node) => node !== null));
}

/** Key of the answer that is chosen; an empty text when none is. */
export function chosenIn(options: ReadonlyMap<string, Option>): string {
  return [...options.values()].find(({ input }) => input.checked)?.input.value ?? '';
}

/** Chooses an answer, or none. */
export function choose(options: ReadonlyMap<string, Option>, answer: string | undefined): void {
  for (const [key, { input }] of options) input.checked = key === answer;
}

/** A digit chooses an answer while one of them has focus (LEARNING 3.6). */
function chooseByDigit({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent, options: readonly Option[]): void {
  const option = options[Number(key) - 1];
  if (!option || ctrlKey || altKey || metaKey || (target as HTMLInputElement).type !== 'radio') return;
  option.input.focus();
  option.input.click();
}

/** A new element with a class and, if given, a text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  text = '',
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.textContent = text;
  return node;
}

/** A new button that does something. */
export function button(text: string | undefined, onClick: () => void): HTMLButtonElement {
  const node = element('button', '', text);
  node.type = 'button';
  node.addEventListener('click', onClick);
  return node;
}

/** The texts that the page brings for a script, by name; and under `lang` the language that they are in. */
export type Words = Readonly<Record<string, string>>;

/** Reads the texts that an element of the page holds. */
export function words(holder: HTMLElement): Words {
  return JSON.parse(holder.dataset['text'] ?? '{}') as Words;
}

/** A text with numbers in it, in the plural form that its language has for `n`. */
export function counted(all: Words, name: string, n: number, more: Readonly<Record<string, number>> = {}): string {
  const language = all['lang'];
  const form = new Intl.PluralRules(language).select(n);
  const template = all[name] ?? all[`${name}.${form}`] ?? all[`${name}.other`] ?? '';
  const numbers: Readonly<Record<string, number>> = { ...more, n };
  return template.replace(/\{(\w+)\}/g, (_, key: string) => (numbers[key] ?? 0).toLocaleString(language));
}

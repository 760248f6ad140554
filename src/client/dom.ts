/** A new element with a class and, if given, a text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.textContent = text;
  return node;
}

/** The texts that the page brings for a script, by name. */
export type Words = Readonly<Record<string, string>>;

/** Reads the texts that an element of the page holds. */
export function words(holder: HTMLElement): Words {
  return JSON.parse(holder.dataset['text'] ?? '{}') as Words;
}

/** A text with a number in it, in the plural form of the page's language. */
export function counted(all: Words, name: string, n: number): string {
  const language = document.documentElement.lang;
  const form = new Intl.PluralRules(language).select(n);
  const template = all[`${name}.${form}`] ?? all[`${name}.other`] ?? '';
  return template.replace('{n}', new Intl.NumberFormat(language).format(n));
}

/** Creates an element with a class and a text. */
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

/** Creates a button with a text and an action. */
export function button(text: string | undefined, onClick: () => void): HTMLButtonElement {
  const node = element('button', '', text);
  node.type = 'button';
  node.addEventListener('click', onClick);
  return node;
}

/** Marks content that is in another language than the page; one in the language of the page has none of its own. */
export function setLanguage(node: HTMLElement, { lang = '', dir = '' }: { lang?: string; dir?: string }): void {
  if (!lang) return;
  node.lang = lang;
  node.dir = dir;
}

/** Sets a label or state for screen readers. Older browsers have no properties for these attributes. */
export function setAria(node: Element, name: string, value: string | boolean): void {
  node.setAttribute(`aria-${name}`, String(value));
}

/** The data attributes of an element that a page always provides. */
export type Data<K extends string> = Readonly<Record<K, string>>;

/** The interface texts that a page provides for its script, by key. `lang` is their language. */
export type Words = Readonly<Record<string, string>>;

/** Reads the texts from an element of the page. */
export function words(holder: HTMLElement): Words {
  return JSON.parse((holder.dataset as Data<'text'>).text) as Words;
}

/** Fills numbers into a text, in the plural form that its language uses for `n`. */
export function counted(all: Words, name: string, n: number, more: Readonly<Record<string, number>> = {}): string {
  const language = all['lang'];
  const form = new Intl.PluralRules(language).select(n);
  const template = all[name] ?? all[`${name}.${form}`] ?? all[`${name}.other`] ?? '';
  const numbers: Readonly<Record<string, number>> = { ...more, n };
  return template.replace(/\{(\w+)\}/g, (_, key: string) => (numbers[key] ?? 0).toLocaleString(language));
}

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
export function words(holder: HTMLElement): Readonly<Record<string, string>> {
  return JSON.parse(holder.dataset['text'] ?? '{}') as Record<string, string>;
}

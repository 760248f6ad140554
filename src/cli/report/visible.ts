// Control characters (C0, delete, C1), separators that editors and consoles treat as line endings, and text direction controls.
// eslint-disable-next-line no-control-regex -- matches control characters on purpose
const controls = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;

/** Escapes control characters in a text of the content (`\u001b`), so that a terminal or a log does not interpret them. */
export function visible(text: string): string {
  return text.replace(controls, escaped);
}

/** Formats a value as indented JSON with control characters escaped. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(controls, (sign) => (sign === '\n' ? sign : escaped(sign)));
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

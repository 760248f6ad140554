// Controls (C0, delete, C1), the separators that editors and consoles take for line ends, and turned reading directions.
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const controls = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;

/** Text of the content with its control characters shown as `\u001b`, so that a terminal or a log does not obey them. */
export function visible(text: string): string {
  return text.replace(controls, escaped);
}

/** A value as JSON, laid out over lines, that holds control characters as escapes alone. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(controls, (sign) => (sign === '\n' ? sign : escaped(sign)));
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

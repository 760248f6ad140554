/** Values for the placeholders of a catalogue text. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * A placeholder: `{name}` is the value itself, `{count|answer|answers}` a number with its noun, and `{name=text}` the value
 * or, if there is none, the text.
 */
const placeholder = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*)|=([^{}]*))?\}/g;

/** Fills the placeholders of a catalogue text. A placeholder without a value stays. */
export function fillTemplate(text: string, values: Values): string {
  return text.replace(placeholder, (written, name: string, one?: string, many?: string, general?: string) => {
    const value = values[name] ?? general;
    if (value === undefined) return written;
    if (one === undefined) return String(value);
    return `${String(value)} ${(value === 1 ? one : many) ?? ''}`;
  });
}

/**
 * The text of a catalogue entry as it applies to all its diagnostics.
 * @param markOf returns what replaces a value that differs from diagnostic to diagnostic
 */
export function generalText(text: string, markOf: (name: string) => string): string {
  return text.replace(placeholder, (_, name: string, one?: string, many?: string, general?: string) => {
    if (general !== undefined) return general;
    return one === undefined ? markOf(name) : `${markOf(name)} ${many ?? ''}`;
  });
}

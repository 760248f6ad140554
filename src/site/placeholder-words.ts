import type { Text } from './text/text.ts';

/** The words for values that tests put into hints elsewhere, in the language of a text. */
export function placeholderWords(text: Text) {
  return { expected: text('expectedValue'), actual: text('actualValue') };
}

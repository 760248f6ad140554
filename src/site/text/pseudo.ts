import type { TextTable } from './translation.ts';

/**
 * Returns the table of the right-to-left test language (`ar-XB`): English words reversed by direction marks. A test page
 * shows at a glance which words come from this table and what breaks in right-to-left layout.
 */
export function pseudo(table: TextTable): TextTable {
  const entries = Object.entries(table).map(([key, entry]) => [
    key,
    typeof entry === 'string'
      ? reverse(entry)
      : Object.fromEntries(Object.entries(entry).map(([form, text]) => [form, reverse(text)])),
  ]);
  return Object.fromEntries(entries) as TextTable;
}

function reverse(text: string): string {
  return text.replace(/\{\w+\}|\p{L}+/gu, (word) => (word.startsWith('{') ? word : `\u202E${word}\u202C`));
}

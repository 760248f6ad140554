import type { TextTable } from './translation.ts';

/**
 * A right-to-left stand-in language for tests (`ar-XB`): English words written backwards by a direction mark, so that a
 * test page shows at a glance which words come from this table and what breaks when reading runs the other way.
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

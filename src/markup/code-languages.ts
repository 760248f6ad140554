import { bundledLanguagesInfo, type BundledLanguage } from 'shiki/langs';

const names = new Set(bundledLanguagesInfo.flatMap(({ id, aliases = [] }) => [id, ...aliases]));

/** Words that authors use and the highlighter does not know. */
const otherWords: Readonly<Record<string, string>> = { markup: 'html', mathml: 'xml' };

/** Words for code that is to be shown as it is. */
const plain = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'none']);

/** The name of the grammar for the word after a fence, or nothing when there is none; case does not matter. */
export function grammarName(word: string): BundledLanguage | undefined {
  const name = otherWords[word.toLowerCase()] ?? word.toLowerCase();
  return names.has(name) ? (name as BundledLanguage) : undefined;
}

/** The words after a fence that say how to show the code. */
export function codeLanguages(): Iterable<string> {
  return names;
}

/** True when the word after a fence says how to show the code, even if that is plainly. */
export function isKnownLanguage(word: string): boolean {
  return plain.has(word.toLowerCase()) || grammarName(word) !== undefined;
}

import { bundledLanguagesInfo, type BundledLanguage } from 'shiki/langs';

const names = new Set(bundledLanguagesInfo.flatMap(({ id, aliases = [] }) => [id, ...aliases]));

/** Words that authors use but the highlighter does not know. */
const otherWords: Readonly<Record<string, string>> = { markup: 'html', mathml: 'xml' };

/** Words for code without highlighting. */
const plain = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'none']);

/** Returns the name of the grammar for the word after a fence, in any case; undefined if there is none. */
export function grammarName(word: string): BundledLanguage | undefined {
  const name = otherWords[word.toLowerCase()] ?? word.toLowerCase();
  return names.has(name) ? (name as BundledLanguage) : undefined;
}

/** Returns all words for languages with a grammar. */
export function codeLanguages(): Iterable<string> {
  return names;
}

/** Whether the word after a fence names a grammar or plain text. */
export function isKnownLanguage(word: string): boolean {
  return plain.has(word.toLowerCase()) || grammarName(word) !== undefined;
}

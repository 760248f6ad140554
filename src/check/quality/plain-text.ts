/** The text of some Markdown in one line without markup, accurate enough to measure and compare. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^ {0,3}(?:`{3,}|~{3,}).*$/gm, ' ')
    .replace(/<\/?[A-Za-z][^>]*>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The letters and digits of some Markdown in lower case, with single spaces between words. */
export function wordsOf(markdown: string): string {
  return plainText(markdown)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** The visual length of a text in letters. A Chinese, Japanese or Korean character counts as two. */
export function lengthOf(text: string): number {
  return Array.from(text).length + (text.match(wide)?.length ?? 0);
}

/** Whether some Markdown is only code. */
export function isCode(markdown: string): boolean {
  return /^(?:`[^`]+`|(`{3,}|~{3,})[\s\S]*\1|<pre\b[\s\S]*<\/pre>)$/i.test(markdown.trim());
}

/** Removes the code from some Markdown. */
export function withoutCode(markdown: string): string {
  return markdown.replace(/^ {0,3}(`{3,}|~{3,})[\s\S]*?^ {0,3}\1[`~]*[ \t]*$|`[^`\n]+`/gm, ' ');
}

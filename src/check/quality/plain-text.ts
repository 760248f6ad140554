/** The words of a piece of Markdown without its signs, in one line: near enough to measure and to compare. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^ {0,3}(?:`{3,}|~{3,}).*$/gm, ' ')
    .replace(/<\/?[A-Za-z][^>]*>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The letters and digits of a piece of Markdown in small letters, with one space for all that is between them. */
export function wordsOf(markdown: string): string {
  return plainText(markdown)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** How long a text looks, in letters: a sign of Chinese, Japanese or Korean counts as two. */
export function lengthOf(text: string): number {
  return Array.from(text).length + (text.match(wide)?.length ?? 0);
}

/** Whether some Markdown is code and nothing else. */
export function isCode(markdown: string): boolean {
  return /^(?:`[^`]+`|(`{3,}|~{3,})[\s\S]*\1|<pre\b[\s\S]*<\/pre>)$/i.test(markdown.trim());
}

/** Some Markdown without the code in it. */
export function withoutCode(markdown: string): string {
  return markdown.replace(/^ {0,3}(`{3,}|~{3,})[\s\S]*?^ {0,3}\1[`~]*[ \t]*$|`[^`\n]+`/gm, ' ');
}

import type { Code } from 'mdast';

/** True for fenced code, false for indented code, even if it looks like a fence. */
export function isFence({ lang, value, position }: Code, source: string): boolean {
  if (lang) return true;
  const start = position?.start.offset ?? 0;
  const end = source.indexOf('\n', start);
  const first = source.slice(start, end < 0 ? undefined : end).trim();
  return /^[`~]{3}/.test(first) && value.trimStart().split('\n', 1)[0]?.trimEnd() !== first;
}

/**
 * False for an unclosed fence. It runs to the end of its container, or to the end of the next fence, whose first line is then
 * a line of its code.
 */
export function isClosed(node: Code, source: string): boolean {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined || !isFence(node, source)) return true;
  const written = source.slice(start.offset, end.offset);
  const last = written.lastIndexOf('\n');
  if (last < 0 || !/^[\s>]*[`~]{3,}\s*$/.test(written.slice(last + 1))) return false;
  const signs = /^[`~]+/.exec(written.trimStart())?.[0] ?? '';
  return !node.value.split('\n').some((line) => line.startsWith(signs) && /^[`~]+\w+\s*$/.test(line));
}

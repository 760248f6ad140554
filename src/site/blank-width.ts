/**
 * Returns the width of a blank: one of three, so that it does not reveal the length of the answer (see
 * learning.md#fill-in-the-blank). Pinyin in brackets after an answer is not counted.
 */
export function blankWidth(answer: string): 'short' | 'middle' | 'long' {
  const { length } = Array.from(answer.replace(/\s*\([^)]*\)/g, ''));
  if (length <= 6) return 'short';
  return length <= 14 ? 'middle' : 'long';
}

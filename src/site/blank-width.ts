/**
 * How wide a blank is: one of three widths, so that it does not tell how long its answer is (LEARNING 3.4). What stands in
 * brackets after an answer is its pinyin and is not counted.
 */
export function blankWidth(answer: string): 'short' | 'middle' | 'long' {
  const { length } = Array.from(answer.replace(/\s*\([^)]*\)/g, ''));
  if (length <= 6) return 'short';
  return length <= 14 ? 'middle' : 'long';
}

/** Shown for a blank in a pinyin half; the learner fills in the one in the hanzi half. */
const ellipsis = '…';

/** PARAGRAPH SEPARATOR, which is in no sentence. */
const separator = '\u2029';

const chinese = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;

/**
 * Replaces the blanks that pinyin halves repeat: in `BLANK好。 (BLANK hǎo)`, the hanzi and their pinyin are one sentence with one
 * blank (see format.md#pinyin). A half in parentheses repeats the blanks of the hanzi before it if it has as many.
 * @param paragraphs of the sentence; the halves can be in neighbouring ones
 */
export function withoutRepeatedBlanks(paragraphs: readonly string[], blank: string): string[] {
  const count = (text: string) => text.split(blank).length - 1;
  const text = paragraphs.join(separator);
  let end = 0;
  const replaced = text.replace(/[(（][^()（）\u2029]*[)）]/g, (half, index: number) => {
    const between = text.slice(end, index).split(separator);
    const hanzi = between.findLast((line) => line.trim() !== '') ?? '';
    end = index + half.length;
    const repeats = chinese.test(hanzi) && !/\p{Script=Han}/u.test(half) && count(hanzi) === count(half);
    return repeats ? half.replaceAll(blank, ellipsis) : half;
  });
  return replaced.split(separator);
}

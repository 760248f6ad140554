const initial = '(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])';
const final =
  '(?:i(?:ang|ong|ao|an|ng|a|e|u|n)?|u(?:ang|eng|ai|an|a|o|i|n|e)?|v(?:an|e|n)?|ang|eng|ong|ai|ei|ao|ou|an|en|er|a|o|e)';
/** Combinations that no syllable has. */
const impossible = '(?![bpf]e(?![in]))(?![jqx][aeo])(?![gkhw]i)(?!(?:[zcs]h?|r)i[aeoun])';
/** A syllable of lower-case letters without its tone mark; `v` stands for ü. */
const syllable = new RegExp(`^${impossible}(?:${initial}?${final}r?|ng?|r)[0-5]?$`);
const longestSyllable = 8;
const between = /[\s'’ʼ·,.!?;:，。！？；：、“”"-]/;

/** Tone marks that the languages of glosses rarely have: the macron and the caron. */
const clearTone = /[āēīōūǖǎěǐǒǔǚ]/iu;

/** More hanzi are a sentence, whose syllables need not be counted. */
const mostHanzi = 40;

/**
 * Whether a text is the pinyin of hanzi, and not a gloss such as “function”. Pinyin has a tone mark that no gloss has, or about as
 * many syllables as there are hanzi; 儿 can be a final r.
 */
export function isPinyin(text: string, hanzi: string): boolean {
  if (clearTone.test(text.normalize('NFC'))) return true;
  const most = Array.from(hanzi).length;
  if (most > mostHanzi || text.length > most * longestSyllable + longestSyllable) return false;
  const marked = text.normalize('NFD').replace(/u\u0308/gi, 'v');
  const plain = marked.replace(/\p{M}/gu, '').toLowerCase();
  const fewest = most - (hanzi.match(/儿/g)?.length ?? 0) - (plain === marked.toLowerCase() ? 0 : 1);
  return [...syllableCounts(plain)].some((count) => count > 0 && count >= fewest && count <= most);
}

/** The numbers of syllables into which a text can be divided. */
function syllableCounts(text: string): ReadonlySet<number> {
  const counts = Array.from({ length: text.length + 1 }, () => new Set<number>());
  counts[0]?.add(0);
  for (const [start, before] of counts.entries()) {
    if (before.size === 0) continue;
    if (between.test(text[start] ?? '')) for (const count of before) counts[start + 1]?.add(count);
    for (let end = start + 1; end <= Math.min(start + longestSyllable, text.length); end += 1) {
      if (syllable.test(text.slice(start, end))) for (const count of before) counts[end]?.add(count + 1);
    }
  }
  return counts.at(-1) ?? new Set();
}

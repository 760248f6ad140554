/** Combining marks of the four tones. The fifth has none. */
const tones = ['\u0304', '\u0301', '\u030c', '\u0300', ''];

/**
 * Replaces the tone numbers of pinyin syllables by tone marks: `ni3 hao3` becomes `nǐ hǎo` (see format.md#pinyin). `v`
 * and `u:` stand for ü, and 0 and 5 for no mark.
 */
export function withToneMarks(text: string): string {
  return text.replace(/([a-zü:]+)([0-5])/gi, (_, typed: string, tone: string) => {
    const syllable = typed.replace(/u:|v/g, 'ü').replace(/U:|V/g, 'Ü');
    const place = placeOfMark(syllable);
    if (place < 0) return syllable + tone;
    const marked = syllable.slice(0, place + 1) + (tones[Number(tone) - 1] ?? '') + syllable.slice(place + 1);
    return marked.normalize('NFC');
  });
}

/** The index of the letter with the mark: a or e, the o of ou, or the last vowel. */
function placeOfMark(syllable: string): number {
  const letters = syllable.toLowerCase();
  const open = letters.search(/[ae]|o(?=u)/);
  return open >= 0 ? open : Math.max(...['i', 'o', 'u', 'ü'].map((vowel) => letters.lastIndexOf(vowel)));
}

/**
 * One form of the ways to write pinyin: without spaces, apostrophes and hyphens, and with the usual letters. `lue` is lüe, and
 * after j, q, x and y, ü is u.
 */
export function plainPinyin(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[ 'ʼ-]/g, '')
    .replace(/ɑ/g, 'a')
    .replace(/ɡ/g, 'g')
    .replace(/v/g, 'u\u0308')
    .replace(/([jqxy]u)\u0308/g, '$1')
    .replace(/([ln]u)e/g, '$1\u0308e');
}

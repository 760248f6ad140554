import { distance } from 'fastest-levenshtein';

/**
 * The candidate that was probably meant by a mistyped word: the same but for case, else the one that takes the fewest
 * single-letter changes, at most two for every five letters. Nothing when none is that near.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const written = word.toLowerCase();
  let best: string | undefined;
  let fewest = Math.max(1, Math.floor((written.length * 2) / 5)) + 1;
  for (const candidate of candidates) {
    const changes = distance(written, candidate.toLowerCase());
    if (changes >= fewest || changes >= candidate.length) continue;
    best = candidate;
    fewest = changes;
  }
  return best;
}

/** The sentence that asks whether `closest` was meant, to stand behind another; empty when nothing is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const meant = closest(word, candidates);
  return meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
}

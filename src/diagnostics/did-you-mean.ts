import { distance } from 'fastest-levenshtein';

/**
 * The candidate that was probably meant by a mistyped word: the same but for case, else the one that takes the fewest
 * single-letter changes: at most three, and at most one for every two letters. Nothing when none is that near.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const written = word.toLowerCase();
  let best: string | undefined;
  let fewest = Math.min(3, Math.floor(written.length / 2)) + 1;
  for (const candidate of candidates) {
    const changes = distance(written, candidate.toLowerCase());
    if (changes >= fewest) continue;
    best = candidate;
    fewest = changes;
  }
  return best;
}

/** Words to end a clause with that say which candidate was probably meant; empty when none is near. */
export function perhapsMeant(word: string, candidates: Iterable<string>): string {
  const meant = closest(word, candidates);
  return meant === undefined ? '' : `; perhaps \`${meant}\` was meant`;
}

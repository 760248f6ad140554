import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a mistyped word was probably meant to be: the same word in another case, or the one that takes the
 * fewest changes of a single letter. At most three changes are allowed, and at most one for every two letters.
 * @returns undefined if no candidate is that close
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

/** A question for the end of a clause about a mistyped word; empty if no candidate is close. */
export function suggestion(word: string, candidates: Iterable<string>): string {
  return didYouMean(closest(word, candidates));
}

/** The same question for a word that was already found; empty if there is none. */
export function didYouMean(word: string | undefined): string {
  return word === undefined ? '' : ` (did you mean \`${word}\`?)`;
}

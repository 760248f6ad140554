/**
 * Shuffles items in an order that depends only on the seed, each order equally likely (Fisher–Yates). Pages are rendered
 * in such an order, and a new attempt uses a new seed. Pinned items stay in place.
 */
export function shuffle<T>(items: readonly T[], seed: string, isPinned: (item: T) => boolean = () => false): T[] {
  const result = [...items];
  const places = [...result.keys()].filter((place) => !isPinned(items[place] as T));
  const next = numbersFrom(seed);
  for (let index = places.length - 1; index > 0; index -= 1) {
    const [place, other] = [places[index] ?? 0, places[Math.floor(next() * (index + 1))] ?? 0];
    [result[place], result[other]] = [result[other] as T, result[place] as T];
  }
  return result;
}

/** Evenly distributed numbers from 0 to below 1 that depend only on the seed (FNV-1a, mixed further with its prime). */
function numbersFrom(seed: string): () => number {
  let state = 1;
  const mix = (bits: number) => (state = Math.imul(state ^ bits, 0x01000193));
  for (const letter of seed) mix(letter.charCodeAt(0));
  return () => {
    mix(state >>> 15);
    mix(state >>> 13);
    return (state >>> 0) / 2 ** 32;
  };
}

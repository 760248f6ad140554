/**
 * The items in an order that depends on the seed alone, each order as likely as any other (Fisher and Yates). Pages come
 * in such an order, and a new attempt makes another with a new seed. Pinned items stay in their places.
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

/** Evenly spread numbers from 0 to below 1 that depend on the seed alone (FNV-1a, then SplitMix32). */
function numbersFrom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1) state = Math.imul(state ^ seed.charCodeAt(index), 0x01000193);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

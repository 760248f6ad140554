import { createHash } from 'node:crypto';

/**
 * The items in an order that depends on the seed alone, each order as likely as any other (Fisher and Yates). The numbers
 * come from a hash of the seed, so that equal input gives equal pages.
 */
export function shuffle<T>(items: readonly T[], seed: string): T[] {
  const result = [...items];
  for (let place = result.length - 1; place > 0; place -= 1) {
    const digest = createHash('sha256')
      .update(`${seed}\u0000${String(place)}`)
      .digest();
    const other = Number(digest.readBigUInt64BE() % BigInt(place + 1));
    [result[place], result[other]] = [result[other] as T, result[place] as T];
  }
  return result;
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shuffle } from './shuffle.ts';

describe('shuffle', () => {
  test('returns the same items, and does not change its input', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 })), fc.string(), (items, seed) => {
        const before = [...items];
        const shuffled = shuffle(items, seed);
        expect(items).toEqual(before);
        expect(shuffled.toSorted()).toEqual(before.toSorted());
      }),
    );
  });

  test('returns the same order for the same seed', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (items, seed) => {
        expect(shuffle(items, seed)).toEqual(shuffle(items, seed));
      }),
    );
  });

  test.each([0, 1])('has one order only for %i items', (count) => {
    const items = Array.from({ length: count }, (_, index) => index);
    expect(shuffle(items, 'any')).toEqual(items);
  });

  test('returns each of the 24 orders of 4 items equally often', () => {
    const runs = 24_000;
    const counts = new Map<string, number>();
    for (let seed = 0; seed < runs; seed += 1) {
      const order = shuffle(['a', 'b', 'c', 'd'], `seed ${seed}`).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    const expected = runs / 24;
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // Of 1000 fair shuffles one is above this, with 23 degrees of freedom.
    expect(chiSquare).toBeLessThan(49.73);
  });

  test('puts the last of 4 items in each position equally often', () => {
    const places = [0, 0, 0, 0];
    for (let seed = 0; seed < 8000; seed += 1) {
      const place = shuffle([0, 1, 2, 3], `5f3c8a1b2d4e6f7081923a4b ${seed}`).indexOf(3);
      places[place] = (places[place] ?? 0) + 1;
    }
    const chiSquare = places.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
    expect(chiSquare).toBeLessThan(16.27);
  });
});

describe('shuffle with pinned items', () => {
  test('leaves pinned items in place, and returns each order of the others equally often', () => {
    const runs = 6000;
    const counts = new Map<string, number>();
    for (let seed = 0; seed < runs; seed += 1) {
      const order = shuffle(['a', 'PIN', 'b', 'c'], `seed ${seed}`, (item) => item === 'PIN');
      expect(order[1]).toBe('PIN');
      counts.set(order.join(''), (counts.get(order.join('')) ?? 0) + 1);
    }
    const expected = runs / 6;
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(counts.size).toBe(6);
    // Of 1000 fair shuffles one is above this, with 5 degrees of freedom.
    expect(chiSquare).toBeLessThan(20.52);
  });
});

test('seeds that differ in one letter give unrelated orders', () => {
  const items = Array.from({ length: 12 }, (_, index) => index);
  const orders = Array.from({ length: 500 }, (_, attempt) => shuffle(items, `site salt q1 ${attempt}`).join());
  expect(new Set(orders).size).toBe(orders.length);
});

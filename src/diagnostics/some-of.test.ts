import { expect, test } from 'vitest';
import { someOf } from './some-of.ts';

test('lists the first names and counts the others', () => {
  expect(someOf(['a', 'b'])).toBe('a, b');
  expect(someOf(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c, d, e');
  expect(someOf(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toBe('a, b, c, d, e and 2 more');
  expect(someOf(['a', 'b', 'c'], 2)).toBe('a, b and 1 more');
});

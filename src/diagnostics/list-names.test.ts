import { expect, test } from 'vitest';
import { listNames } from './list-names.ts';

test('lists the first names and counts the others', () => {
  expect(listNames(['a', 'b'])).toBe('a, b');
  expect(listNames(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c, d, e');
  expect(listNames(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toBe('a, b, c, d, e and 2 more');
  expect(listNames(['a', 'b', 'c'], 2)).toBe('a, b and 1 more');
});

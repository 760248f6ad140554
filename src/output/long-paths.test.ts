import { expect, test } from 'vitest';
import { PathsTooLong, refuseLongPaths } from './long-paths.ts';

test('a path of 180 characters is taken, a longer one is refused by name', () => {
  const path = (length: number) => `${'b'.repeat(length - 5)}.html`;
  expect(() => {
    refuseLongPaths([path(180), 'a.html']);
  }).not.toThrow();
  expect(() => {
    refuseLongPaths([path(180), path(181)]);
  }).toThrow(PathsTooLong);
  expect(() => {
    refuseLongPaths([path(181)]);
  }).toThrow(`${path(181)} (181)`);
});

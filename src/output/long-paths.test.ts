import { expect, test } from 'vitest';
import { PathsTooLong, refuseLongPaths } from './long-paths.ts';

test('accepts a path of 180 characters and lists longer ones', () => {
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

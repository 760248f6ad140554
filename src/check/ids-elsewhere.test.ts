import { expect, test } from 'vitest';
import type { BlockEntry } from '../model/entries.ts';
import { block, checkedContent, fileOf } from './checked-content.fixture.ts';
import { idsElsewhere } from './ids-elsewhere.ts';

const reported = (...blocks: readonly BlockEntry[]) =>
  idsElsewhere(checkedContent({ blocks })).map(({ code, file, message }) => ({ code, file, message }));

test('different ids and ids of translations are right', () => {
  expect(reported(block('en', 'a', 1, 2), block('en', 'b', 3), block('de', 'a', 1, -2))).toEqual([]);
});

test('an id used twice in one block is another error', () => {
  expect(reported(block('en', 'a', 1, 1))).toEqual([]);
});

test('an id in two blocks is reported in both, each with the other file', () => {
  const [a, b] = [fileOf('en', 'a', 1), fileOf('en', 'b', 1)];
  const found = reported(block('en', 'a', 1, 2), block('en', 'b', 1));
  expect(found.map(({ code, file }) => [code, file])).toEqual([
    ['id-elsewhere', a],
    ['id-elsewhere', b],
  ]);
  expect(found[0]?.message).toContain(b);
  expect(found[1]?.message).toContain(a);
});

test('an id in blocks of two languages is no problem', () => {
  expect(reported(block('en', 'a', 1), block('de', 'b', 1))).toEqual([]);
});

test('a fallback lesson does not count', () => {
  expect(reported(block('de', 'a', 1), block('de', 'b', -1))).toEqual([]);
});

import { expect, test } from 'vitest';
import type { BlockEntry } from '../model/entries.ts';
import { block, checkedContent, fileOf } from './checked-content.fixture.ts';
import { missingTranslations } from './missing-translations.ts';

const reported = (...blocks: readonly BlockEntry[]) =>
  missingTranslations(checkedContent({ blocks })).map(({ code, file, message }) => ({ code, file, message }));

test('a complete translation is right', () => {
  expect(reported(block('en', 'a', 1, 2), block('de', 'a', 1, 2))).toEqual([]);
});

test('a partly translated block is reported once with the missing lessons, at the first original', () => {
  expect(reported(block('en', 'a', 1, 2, 3), block('de', 'a', 1, -2, -3))).toEqual([
    {
      code: 'translation-missing',
      file: fileOf('en', 'a', 2),
      message: 'Missing translations into de: 2 of 3 lessons in the block “a” (lesson-2, lesson-3).',
    },
  ]);
});

test('blocks without translations are reported together', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const blocks = [
    ...names.map((name) => block('en', name, 1)),
    ...names.map((name) => block('de', name, -1)),
    block('en', 'h', 1),
    block('de', 'h', 1),
  ];
  expect(reported(...blocks)).toEqual([
    {
      code: 'translation-block-missing',
      file: 'challenges/de',
      message: 'Missing translations into de: 7 of 8 blocks (a, b, c, d, e and 2 more).',
    },
  ]);
});

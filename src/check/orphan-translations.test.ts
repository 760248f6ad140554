import { expect, test } from 'vitest';
import { idOf, lessonEntry } from '../model/entries.fixture.ts';
import type { BlockEntry } from '../model/entries.ts';
import { block, checkedContent, fileOf } from './checked-content.fixture.ts';
import { orphanTranslations } from './orphan-translations.ts';

const reported = (...blocks: readonly BlockEntry[]) =>
  orphanTranslations(checkedContent({ blocks })).map(({ code, file, message }) => ({ code, file, message }));

test('originals, fallbacks and lessons with an original are not orphans', () => {
  expect(reported(block('en', 'a', 1, 2), block('de', 'a', 1, -2))).toEqual([]);
});

test('a lesson with only the name of its original is not an orphan', () => {
  const other = lessonEntry({ id: idOf(9), name: 'lesson-1', file: 'x.md' });
  expect(reported(block('en', 'a', 1), { ...block('de', 'a'), lessons: [other] })).toEqual([]);
});

test('a lesson without an original is reported', () => {
  expect(reported(block('en', 'a', 1), block('de', 'a', 1, 2))).toEqual([
    {
      code: 'translation-orphan',
      file: fileOf('de', 'a', 2),
      message: 'The lesson “lesson-2” has no original in en.',
    },
  ]);
});

test('a block without an original is reported once, without its lessons', () => {
  expect(reported(block('en', 'a', 1), block('de', 'a', 1), block('de', 'b', 2, 3))).toEqual([
    {
      code: 'translation-orphan',
      file: 'challenges/de/blocks/b',
      message: 'The block “b” has no original in en.',
    },
  ]);
});

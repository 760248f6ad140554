import { expect, test } from 'vitest';
import { blockEntry, idOf, languageEntry, lessonEntry } from '../model/entries.fixture.ts';
import { block, checkedContent } from './checked-content.fixture.ts';
import { misnamedFiles } from './file-names.ts';

const lesson = (file: string) => blockEntry({ language: 'en', lessons: [lessonEntry({ id: idOf(1), file })] });

test('a file named by its id is right in any folder', () => {
  expect(misnamedFiles(checkedContent({ blocks: [lesson(`challenges/en/blocks/a/${idOf(1)}.md`)] }))).toEqual([]);
});

test('another name is a warning at the file with the id', () => {
  const blocks = [lesson('challenges/en/blocks/a/loops.md')];
  expect(misnamedFiles(checkedContent({ blocks }))).toMatchObject([
    { code: 'file-name-other', file: 'challenges/en/blocks/a/loops.md', line: 1, column: 1 },
  ]);
  expect(misnamedFiles(checkedContent({ blocks }))[0]?.hint).toContain(`${idOf(1)}.md`);
});

test('a fallback lesson is only checked in its own language', () => {
  expect(misnamedFiles(checkedContent({ blocks: [block('de', 'a', -1)] }))).toEqual([]);
});

test('in a bare folder any name is right', () => {
  const { site } = checkedContent();
  const bare = { ...site, languages: [{ ...languageEntry('en', ''), folder: '' }] };
  expect(misnamedFiles(checkedContent({ site: bare, blocks: [lesson('a/01-loops.md')] }))).toEqual([]);
});

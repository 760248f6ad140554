import { describe, expect, test } from 'vitest';
import { blockEntry, courseEntry, languageEntry, lessonEntry, siteEntry } from '../model/entries.fixture.ts';
import { catalogueOf, versionsOfBlock, versionsOfCourse, versionsOfLesson } from './versions.ts';

const site = siteEntry({ languages: [languageEntry('en', ''), languageEntry('es', 'es/')] });
const original = lessonEntry({ id: 'a', name: 'first' });
const translated = lessonEntry({ id: 'a', name: 'primera' });
const missing = lessonEntry({ id: 'b', name: 'second' });
const orphan = lessonEntry({ id: 'c', name: 'sola' });
const catalogue = catalogueOf(
  [
    blockEntry({ name: 'x', lessons: [original, missing] }),
    blockEntry({ language: 'es', name: 'x', lessons: [translated, { ...missing, lang: 'en' }, orphan] }),
  ],
  [courseEntry('web')],
  [],
);
const said = (versions: ReturnType<typeof versionsOfBlock>) =>
  versions.map(({ path, isTranslation }) => [path, isTranslation]);

describe('the versions of a lesson', () => {
  test('are known by its id, whatever its name in the other language', () => {
    expect(said(versionsOfLesson(site, 'x', original, catalogue))).toEqual([
      ['x/first.html', true],
      ['es/x/primera.html', true],
    ]);
  });

  test('are no translation where the default language stands in', () => {
    expect(said(versionsOfLesson(site, 'x', missing, catalogue))).toEqual([
      ['x/second.html', true],
      ['es/x/second.html', false],
    ]);
  });

  test('fall back to the block where a language has nothing like it', () => {
    expect(said(versionsOfLesson(site, 'x', orphan, catalogue))).toEqual([
      ['x/index.html', false],
      ['es/x/sola.html', true],
    ]);
  });
});

test('a course that a language does not have leads to its home page', () => {
  expect(said(versionsOfCourse(site, 'web', catalogue))).toEqual([
    ['courses/web.html', true],
    ['es/index.html', false],
  ]);
});

test('a block is a translation when one of its lessons is', () => {
  const all = catalogueOf(
    [
      blockEntry({ name: 'x', lessons: [missing] }),
      blockEntry({ language: 'es', name: 'x', lessons: [{ ...missing, lang: 'en' }] }),
    ],
    [],
    [],
  );
  expect(said(versionsOfBlock(site, 'x', all))).toEqual([
    ['x/index.html', true],
    ['es/x/index.html', false],
  ]);
});

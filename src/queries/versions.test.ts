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
const summary = (versions: ReturnType<typeof versionsOfBlock>) =>
  versions.map(({ path, isTranslation }) => [path, isTranslation]);

describe('the versions of a lesson', () => {
  test('are matched by id, even if the names differ', () => {
    expect(summary(versionsOfLesson(site, 'x', original, catalogue))).toEqual([
      ['x/first.html', true],
      ['es/x/primera.html', true],
    ]);
  });

  test('are not translations if they fall back to the default language', () => {
    expect(summary(versionsOfLesson(site, 'x', missing, catalogue))).toEqual([
      ['x/second.html', true],
      ['es/x/second.html', false],
    ]);
  });

  test('link to the block if a language does not have the lesson', () => {
    expect(summary(versionsOfLesson(site, 'x', orphan, catalogue))).toEqual([
      ['x/index.html', false],
      ['es/x/sola.html', true],
    ]);
  });
});

test('a course that a language does not have links to the home page of the language', () => {
  expect(summary(versionsOfCourse(site, 'web', catalogue))).toEqual([
    ['courses/web.html', true],
    ['es/index.html', false],
  ]);
});

test('a block is a translation if at least one of its lessons is translated', () => {
  const all = catalogueOf(
    [
      blockEntry({ name: 'x', lessons: [missing] }),
      blockEntry({ language: 'es', name: 'x', lessons: [{ ...missing, lang: 'en' }] }),
    ],
    [],
    [],
  );
  expect(summary(versionsOfBlock(site, 'x', all))).toEqual([
    ['x/index.html', true],
    ['es/x/index.html', false],
  ]);
});

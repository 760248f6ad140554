import { expect, test } from 'vitest';
import { contentRoot, lessonFile } from './content-root.fixture.ts';
import { readCurriculum } from './curriculum.ts';
import { LessonIndex } from './lesson-index.ts';

const files = (list: Readonly<Record<string, string>>) => {
  const root = contentRoot({ 'challenges/english/blocks/a/1.md': lessonFile(1), ...list });
  return readCurriculum(root, new LessonIndex(), { allowMdx: true }).notChecked.map(({ file }) => file);
};

test('content without problems is checked completely', () => {
  expect(files({ 'pages/english/about.md': '---\ntitle: About\n---\n\nText.\n', 'intro/english.json': '{}' })).toEqual(
    [],
  );
});

test.each([
  ['a lesson with errors', 'challenges/english/blocks/a/2.md', 'no front matter'],
  ['a page of MDX', 'pages/english/about.mdx', '---\ntitle: About\n---\n\nText.\n'],
  ['a broken file of introductions', 'intro/english.json', '{'],
  ['one of the wrong shape', 'intro/english.json', '{ "a": { "intro": 5 } }'],
  ['a broken structure file', 'structure/curriculum.json', '{'],
  ['settings that cannot be read', 'site.yml', 'title: "a'],
])('%s is listed', (_, path, text) => {
  expect(files({ [path]: text })).toEqual([path]);
});

test('settings with an invalid value are still read', () => {
  expect(files({ 'site.yml': 'title: 5' })).toEqual([]);
});

test('a translation of a lesson with errors is listed, since the two cannot be compared', () => {
  const lesson = lessonFile(2);
  const spanish = { 'challenges/espanol/blocks/a/1.md': lessonFile(1), 'challenges/espanol/blocks/a/2.md': lesson };
  const broken = lesson.replace('--questions--', '--question--');
  expect(files({ ...spanish, 'challenges/english/blocks/a/2.md': lesson })).toEqual([]);
  expect(files({ ...spanish, 'challenges/english/blocks/a/2.md': broken })).toEqual([
    'challenges/english/blocks/a/2.md',
    'challenges/espanol/blocks/a/2.md',
  ]);
});

test('files are listed once, in order', () => {
  const broken = { 'challenges/english/blocks/a/3.md': 'no', 'challenges/english/blocks/a/2.md': 'no' };
  expect(files({ ...broken, 'intro/english.json': '{ "a": { "intro": 5, "title": 5 } }' })).toEqual([
    'challenges/english/blocks/a/2.md',
    'challenges/english/blocks/a/3.md',
    'intro/english.json',
  ]);
});

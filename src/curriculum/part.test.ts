import { expect, test } from 'vitest';
import { contentRoot, lessonFile } from './content-root.fixture.ts';
import { CurriculumSource } from './source.ts';

const root = () =>
  contentRoot({
    'site.yml': 'languages:\n  - { folder: english, tag: en }\n  - { folder: espanol, tag: es }\n',
    'challenges/english/blocks/a/1.md': lessonFile(1),
    'challenges/english/blocks/a/2.md': lessonFile(2),
    'challenges/english/blocks/b/3.md': lessonFile(3),
    'challenges/espanol/blocks/a/1.md': lessonFile(1),
    'structure/curriculum.json': '{ "superblocks": ["one", "two"] }',
    'structure/superblocks/one.json': '{ "blocks": ["a"] }',
    'structure/superblocks/two.json': '{ "blocks": ["a", "b"] }',
    'structure/blocks/a.json': '{ "name": "A", "dashedName": "a", "challengeOrder": [] }',
    'structure/blocks/b.json': '{ "name": "B", "dashedName": "b", "challengeOrder": [] }',
  });

test('one language keeps its URLs and fallback lessons', () => {
  const { site, blocks, courses } = new CurriculumSource(root(), { allowMdx: false }).only({ language: 'es' }).current;
  expect(site.languages.map(({ tag, prefix }) => [tag, prefix])).toEqual([['es', 'es/']]);
  expect(site.original?.tag).toBe('en');
  expect(blocks.every(({ language }) => language === 'es')).toBe(true);
  expect(blocks.find(({ name }) => name === 'a')?.lessons.map(({ name, lang }) => [name, lang])).toEqual([
    ['lesson-1', undefined],
    ['lesson-2', 'en'],
  ]);
  expect(courses.map(({ language }) => language)).not.toContain('en');
});

test('one course has only its own blocks', () => {
  const source = new CurriculumSource(root(), { allowMdx: false });
  const { site, blocks, courses } = source.only({ language: 'en', course: 'one' }).current;
  expect(courses.map(({ name }) => name)).toEqual(['one']);
  expect(blocks.map(({ name, courses: own }) => [name, own])).toEqual([['a', ['one']]]);
  expect(site.original).toBeUndefined();
  expect(source.current.blocks.filter(({ language }) => language === 'en').map(({ name }) => name)).toEqual(['a', 'b']);
});

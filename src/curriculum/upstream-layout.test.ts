import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { blocksOf } from '../model/entries.ts';
import { readCurriculum } from './curriculum.ts';
import { LessonIndex } from './lesson-index.ts';

/** The folders of freeCodeCamp’s repository with texts of our own: English and a translation of half of it. */
const root = fileURLToPath(new URL('../../e2e/fixtures/upstream/curriculum', import.meta.url));

test('the layout of freeCodeCamp’s repository is read without changes', () => {
  const { site, courses, blocks, diagnostics } = readCurriculum(root, new LessonIndex(), { allowMdx: false });
  expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(site.languages.map(({ tag, prefix }) => [tag, prefix])).toEqual([
    ['en', ''],
    ['es', 'es/'],
  ]);
  expect(courses.map((course) => [course.heading?.title, blocksOf(course)])).toEqual([
    ['Rope Work', ['lecture-on-rope', 'lab-a-bend']],
    ['Trabajo con cuerdas', ['lecture-on-rope', 'lab-a-bend']],
  ]);
  expect(courses[1]?.chapters[0]?.modules[0]?.heading).toEqual({ title: 'Rope', lang: 'en' });
  expect(courses.map(({ certificates }) => certificates.map(({ title, lang }) => [title, lang]))).toEqual([
    [['Rope Work', undefined]],
    [['Rope Work', 'en']],
  ]);
  const spanish = blocks.filter(({ language }) => language === 'es');
  expect(spanish.map(({ heading }) => [heading.title, heading.lang])).toEqual([
    ['A Bend', 'en'],
    ['La cuerda', undefined],
  ]);
  expect(spanish.flatMap(({ lessons }) => lessons.map(({ title, lang }) => [title, lang]))).toEqual([
    ['Tie a Bend', 'en'],
    ['How a Rope Is Laid', 'en'],
    ['El cuidado de una cuerda', undefined],
  ]);
});

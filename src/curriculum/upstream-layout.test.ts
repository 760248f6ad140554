import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentRoot, idOf, lessonFile } from './content-root.fixture.ts';
import { blocksOf } from './courses.ts';
import { readCurriculum } from './curriculum.ts';
import { LessonIndex } from './lesson-index.ts';

/** The upstream repository's folders with texts of our own: English beside a translation that has half of it. */
const repository = {
  'curriculum/structure/curriculum.json': '{ "superblocks": ["rope-work"], "certifications": ["rope-work"] }',
  'curriculum/structure/superblocks/rope-work.json': JSON.stringify({
    chapters: [
      { dashedName: 'basics', modules: [{ dashedName: 'first-knots', blocks: ['lecture-on-rope', 'lab-a-bend'] }] },
    ],
  }),
  'curriculum/structure/blocks/lecture-on-rope.json': JSON.stringify({
    dashedName: 'lecture-on-rope',
    blockLabel: 'lecture',
    blockLayout: 'challenge-list',
    helpCategory: 'HTML-CSS',
    isUpcomingChange: false,
    challengeOrder: [
      { id: idOf(2), title: 'Step 2' },
      { id: idOf(1), title: 'Step 1' },
    ],
  }),
  'curriculum/challenges/english/blocks/lecture-on-rope/one.md': lessonFile(1),
  'curriculum/challenges/english/blocks/lecture-on-rope/two.md': lessonFile(2),
  'curriculum/challenges/english/blocks/lab-a-bend/three.md': lessonFile(3),
  'curriculum/challenges/english/certifications/rope-work.yml': `id: x\ntitle: Rope Work\ntests:\n  - id: "${idOf(3)}"\n    title: Tie a bend\n`,
  'curriculum/i18n-curriculum/curriculum/challenges/espanol/blocks/lecture-on-rope/one.md': lessonFile(1, {
    title: 'La primera',
  }),
  'client/i18n/locales/english/intro.json': JSON.stringify({
    'rope-work': {
      title: 'Rope Work',
      intro: ['Bring a rope.'],
      chapters: { basics: 'Basics' },
      modules: { 'first-knots': 'First Knots' },
      blocks: { 'lecture-on-rope': { title: 'On Rope', intro: [] }, 'lab-a-bend': { title: 'A Bend', intro: [] } },
    },
  }),
  'client/i18n/locales/espanol/intro.json': JSON.stringify({
    'rope-work': { title: 'Cuerdas', intro: [], blocks: { 'lecture-on-rope': { title: 'La cuerda', intro: [] } } },
  }),
};

test('the upstream repository’s layout is read as it is', () => {
  const root = join(contentRoot(repository), 'curriculum');
  const { site, courses, blocks, diagnostics } = readCurriculum(root, new LessonIndex(), { allowMdx: false });
  expect(diagnostics).toEqual([]);
  expect(site.languages.map(({ tag, prefix }) => [tag, prefix])).toEqual([
    ['en', ''],
    ['es', 'es/'],
  ]);
  expect(courses.map((course) => [course.heading?.title, blocksOf(course)])).toEqual([
    ['Rope Work', ['lecture-on-rope', 'lab-a-bend']],
    ['Cuerdas', ['lecture-on-rope', 'lab-a-bend']],
  ]);
  expect(courses[1]?.chapters[0]?.modules[0]?.heading).toEqual({ title: 'First Knots', lang: 'en' });
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
    ['Lesson 3', 'en'],
    ['Lesson 2', 'en'],
    ['La primera', undefined],
  ]);
});

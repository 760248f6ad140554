import { expect, test } from 'vitest';
import { temporaryFolder } from '../../src/curriculum/content-root.fixture.ts';
import { readCurriculum } from '../../src/curriculum/curriculum.ts';
import { LessonIndex } from '../../src/curriculum/lesson-index.ts';
import { syntheticLessons, writeCourse } from './synthetic-course.ts';

test('a synthetic course has no errors, is always the same, and has the mix of the curriculum', () => {
  const lessons = syntheticLessons(500);
  expect(syntheticLessons(500)).toEqual(lessons);
  const root = temporaryFolder();
  writeCourse(root, lessons);
  const { blocks, diagnostics, lessonCount } = readCurriculum(root, new LessonIndex(), { allowMdx: false });
  expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(lessonCount).toBe(500);
  expect(blocks).toHaveLength(Math.ceil(500 / 16));
  const of = (...types: readonly number[]) =>
    blocks.flatMap((block) => block.lessons).filter(({ challengeType }) => types.includes(challengeType)).length;
  // Of 16,647 lessons 8,150 are coding steps, 4,039 ask questions, 2,933 have blanks, and 145 are quizzes.
  expect(of(0) / 500).toBeCloseTo(0.49, 1);
  expect(of(19) / 500).toBeCloseTo(0.31, 1);
  expect(of(22) / 500).toBeCloseTo(0.18, 1);
  expect(of(8)).toBeGreaterThan(0);
});

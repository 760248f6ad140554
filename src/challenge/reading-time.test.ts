import { expect, test } from 'vitest';
import { frontMatter, questionText } from './lesson.fixture.ts';
import { readLesson } from './lesson.ts';
import { readingTime } from './reading-time.ts';

const timeOf = (description: string) => {
  const { lesson } = readLesson(
    `${frontMatter()}# --description--\n\n${description}\n\n# --questions--\n\n${questionText()}`,
    'x.md',
  );
  if (!lesson) throw new Error('the lesson is broken');
  return readingTime(lesson);
};

const without = timeOf('x');

test('200 further words take one more minute', () => {
  expect(timeOf('word '.repeat(201)) - without).toBe(60);
});

test('300 characters take a minute in scripts without spaces', () => {
  expect(timeOf(`x ${'字'.repeat(300)}`) - without).toBe(60);
});

test('tags and punctuation take no time', () => {
  expect(timeOf('<em class="a b c">x</em> --- !!!')).toBe(without);
});

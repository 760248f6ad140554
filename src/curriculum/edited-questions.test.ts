import { expect, test } from 'vitest';
import { question, questionLesson, lessonPath, course } from '../diagnostics/catalogue/example-texts.ts';
import { contentRoot } from './content-root.fixture.ts';
import { editedQuestions } from './edited-questions.ts';

/** The lines of the questions that learners will be asked again. */
function askedAgain(before: readonly string[], after: readonly string[]): number[] {
  const root = contentRoot({ ...course(), [lessonPath]: questionLesson(...after) });
  return editedQuestions(root, new Map([[lessonPath, questionLesson(...before)]])).map(({ line }) => line);
}

const breakfast = question({ text: 'What do you say at breakfast?' });
const night = question({ text: 'Which words belong to the end of a long day, when everybody is tired?' });

test('a small edit of the words, a new question, a removed one and another order report nothing', () => {
  expect(askedAgain([breakfast], [question({ text: 'What do you say at a breakfast?' })])).toEqual([]);
  expect(askedAgain([breakfast], [breakfast, night])).toEqual([]);
  expect(askedAgain([breakfast, night], [night])).toEqual([]);
  expect(askedAgain([breakfast, night], [night, breakfast])).toEqual([]);
});

test('other words and other answers are reported where the question begins', () => {
  const [line = 0] = askedAgain([breakfast], [night]);
  expect(questionLesson(night).split('\n')[line - 1]).toContain('Which words belong');
  expect(askedAgain([breakfast], [question({ answers: ['Good day!', 'Good night!'] })])).toHaveLength(1);
});

test('the reported key keeps the progress once it is in the question', () => {
  const root = contentRoot({ ...course(), [lessonPath]: questionLesson(night) });
  const before = questionLesson(breakfast);
  const [found] = editedQuestions(root, new Map([[lessonPath, before]]));
  const comment = /<!-- key: \w+ -->/.exec(found?.hint ?? '')?.[0] ?? '';
  const stated = night.replace('## --text--\n\n', `## --text--\n\n${comment}\n\n`);
  expect(askedAgain([breakfast], [stated])).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { lineOf, proseLesson, quizLesson } from './lesson.fixture.ts';
import { readLesson } from './lesson.ts';

const factsOf = (text: string) => readLesson(text, 'a.md').lesson?.facts;

describe('the facts of a lesson', () => {
  test('contain its markers with their lines', () => {
    const text = quizLesson({ answers: ['One', 'Two\n\n### --feedback--\n\nNo.'] });
    expect(factsOf(text)?.markers).toEqual({
      written: '# --questions--\n## --text--\n## --answers--\n### --feedback--\n## --video-solution--',
      lines: ['# --questions', '## --text', '## --answers', '### --feedback', '## --video'].map((words) =>
        lineOf(text, words),
      ),
    });
  });

  test('contain the positions of the right answers', () => {
    const text = quizLesson({ answers: ['One', 'Two', 'Three'], solution: '3' }, { solution: '1' });
    expect(factsOf(text)?.choices).toEqual([
      { answers: 3, solution: 2 },
      { answers: 2, solution: 0 },
    ]);
  });

  test('contain the links of every section', () => {
    const text = proseLesson('# --description--\n\n[a](b)\n\n# --explanation--\n\nWhy: [c](d)');
    expect(factsOf(text)?.links).toEqual([
      { kind: 'link', target: 'b', line: lineOf(text, '[a]'), column: 1 },
      { kind: 'link', target: 'd', line: lineOf(text, 'Why'), column: 6 },
    ]);
  });

  test('have the positions of the file even if garbled letters were repaired', () => {
    const text = proseLesson('# --description--\n\nYouâ€™ll see [a](b)');
    expect(factsOf(text)?.links).toMatchObject([{ line: lineOf(text, '[a]'), column: 14 }]);
  });

  test('contain heading ids in the order of the page, without markers', () => {
    const text = proseLesson('# --explanation--\n\n## A\n\n# --description--\n\n## A\n\n## B');
    expect(factsOf(text)?.headingIds).toEqual(['a', 'b', 'a-1']);
  });
});

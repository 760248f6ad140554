import { describe, expect, test } from 'vitest';
import { lineOf, proseLesson, quizLesson } from './lesson.fixture.ts';
import { readLesson } from './lesson.ts';

describe('one fault is said once', () => {
  const said = (text: string) => readLesson(text, 'f.md').diagnostics.map(({ code, line }) => [code, line]);

  test('a front matter without an end, where a rule between answers looks like one', () => {
    expect(said(quizLesson({}).replace('\n---\n', '\n'))).toEqual([['front-matter-unclosed', 1]]);
  });

  test('a fence without an end, in any section, with all that it swallows', () => {
    const text = quizLesson({}).replace('# --questions--', '# --description--\n\n```js\ncode\n\n# --questions--');
    expect(said(text)).toEqual([['fence-unclosed', lineOf(text, '```js')]]);
  });

  test('a wrong name of a section that the lesson needs', () => {
    const text = quizLesson({}).replace('# --questions--', '# --question--');
    expect(said(text)[0]).toEqual(['marker-misplaced', lineOf(text, '# --question--')]);
    expect(said(text).map(([code]) => code)).not.toContain('part-missing');
  });

  test('a line --- directly under an answer, whatever becomes of the answers', () => {
    const text = quizLesson({ answers: ['A', 'B\n\n### --feedback--\n\nNo.'], solution: '2' }).replace(
      'A\n\n---',
      'A\n---',
    );
    expect(said(text)).toEqual([['rule-under-text', lineOf(text, 'A\n---')]]);
  });

  test('an empty answer, at the rule above it', () => {
    const text = quizLesson({ answers: ['A', 'B\n\n### --feedback--\n\nNo.', ''] });
    expect(said(text)).toEqual([['answer-empty', text.split('\n').lastIndexOf('---') + 1]]);
  });

  test('a container without an end, whatever it swallows', () => {
    const text = proseLesson('# --interactive--\n\n:::interactive_editor\n\n```js\na\n```\n\nText.');
    expect(said(text)).toEqual([['container-unclosed', lineOf(text, ':::')]]);
  });
});

describe('what swallows the beginning of the next of its kind has no end', () => {
  const said = (text: string) => readLesson(text, 'f.md').diagnostics.map(({ code, line }) => [code, line]);

  test('a fence', () => {
    const text = proseLesson('# --description--\n\n```js\none\n\nText.\n\n```css\ntwo\n```');
    expect(said(text)).toEqual([['fence-unclosed', lineOf(text, '```js')]]);
  });

  test('a container', () => {
    const container = ':::interactive_editor\n\n```js\none\n```\n\n';
    const text = proseLesson(`# --interactive--\n\n${container}Text.\n\n${container}:::`);
    expect(said(text)).toEqual([['container-unclosed', lineOf(text, ':::')]]);
  });

  test.each(['````md\n```js\na\n```\n````', '~~~md\n```js\na\n```\n~~~', '```md\n` ``js\n```'])(
    'but not %j',
    (fence) => {
      expect(said(proseLesson(`# --description--\n\n${fence}`))).toEqual([]);
    },
  );
});

test('a scene with nothing in it is an error, though sections with nothing in them are left out', () => {
  const { diagnostics } = readLesson(proseLesson('# --description--\n\nText.\n\n# --scene--'), 'f.md');
  expect(diagnostics).toMatchObject([{ code: 'fence-missing' }]);
});

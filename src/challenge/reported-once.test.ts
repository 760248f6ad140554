import { describe, expect, test } from 'vitest';
import { lineOf, proseLesson, quizLesson } from './lesson.fixture.ts';
import { readLesson } from './lesson.ts';

describe('one mistake is reported once', () => {
  const reported = (text: string) => readLesson(text, 'f.md').diagnostics.map(({ code, line }) => [code, line]);

  test('unclosed front matter, although a rule between answers looks like its end', () => {
    expect(reported(quizLesson({}).replace('\n---\n', '\n'))).toEqual([['front-matter-unclosed', 1]]);
  });

  test('an unclosed fence in any section, with everything it swallows', () => {
    const text = quizLesson({}).replace('# --questions--', '# --description--\n\n```js\ncode\n\n# --questions--');
    expect(reported(text)).toEqual([['fence-unclosed', lineOf(text, '```js')]]);
  });

  test('a misspelt name of a required section', () => {
    const text = quizLesson({}).replace('# --questions--', '# --quizes--');
    expect(reported(text)[0]).toEqual(['marker-unknown', lineOf(text, '# --quizes--')]);
    expect(reported(text).map(([code]) => code)).not.toContain('part-missing');
  });

  test('a section in the older dialect with `# --question--`', () => {
    const text = quizLesson({}, {}).replace('# --questions--', '# --question--');
    expect(reported(text)).toEqual([['marker-older', lineOf(text, '# --question--')]]);
  });

  test('a section in the older dialect with `## --distractors--` and `## --answer--`', () => {
    const question =
      '## --text--\n\nWhich?\n\n## --distractors--\n\nA\n\n### --feedback--\n\nNo.\n\n---\n\nB\n\n## --answer--\n\nC\n\n';
    const text = quizLesson().trimEnd() + `\n\n${question}${question}`;
    expect(reported(text)).toEqual([['marker-older', lineOf(text, '## --distractors--')]]);
  });

  test('a line --- directly below an answer', () => {
    const text = quizLesson({ answers: ['A', 'B\n\n### --feedback--\n\nNo.'], solution: '2' }).replace(
      'A\n\n---',
      'A\n---',
    );
    expect(reported(text)).toEqual([['rule-under-text', lineOf(text, 'A\n---')]]);
  });

  test('an empty answer at the rule above it', () => {
    const text = quizLesson({ answers: ['A', 'B\n\n### --feedback--\n\nNo.', ''] });
    expect(reported(text)).toEqual([['answer-empty', text.split('\n').lastIndexOf('---') + 1]]);
  });

  test('an unclosed container, with everything it swallows', () => {
    const text = proseLesson('# --interactive--\n\n:::interactive_editor\n\n```js\na\n```\n\nText.');
    expect(reported(text)).toEqual([['container-unclosed', lineOf(text, ':::')]]);
  });
});

describe('a block that swallows the start of the next one is unclosed:', () => {
  const reported = (text: string) => readLesson(text, 'f.md').diagnostics.map(({ code, line }) => [code, line]);

  test('a fence', () => {
    const text = proseLesson('# --description--\n\n```js\none\n\nText.\n\n```css\ntwo\n```');
    expect(reported(text)).toEqual([['fence-unclosed', lineOf(text, '```js')]]);
  });

  test('a container', () => {
    const container = ':::interactive_editor\n\n```js\none\n```\n\n';
    const text = proseLesson(`# --interactive--\n\n${container}Text.\n\n${container}:::`);
    expect(reported(text)).toEqual([['container-unclosed', lineOf(text, ':::')]]);
  });

  test.each(['````md\n```js\na\n```\n````', '~~~md\n```js\na\n```\n~~~', '```md\n` ``js\n```'])(
    'but not %j',
    (fence) => {
      expect(reported(proseLesson(`# --description--\n\n${fence}`))).toEqual([]);
    },
  );
});

test('an empty scene is an error, although empty sections are left out', () => {
  const { diagnostics } = readLesson(proseLesson('# --description--\n\nText.\n\n# --scene--'), 'f.md');
  expect(diagnostics).toMatchObject([{ code: 'fence-missing' }]);
});

import { describe, expect, test } from 'vitest';
import { frontMatter, lineOf } from './lesson.fixture.ts';
import { readLesson } from './lesson.ts';

interface Pieces {
  readonly text?: string;
  readonly audio?: string;
  readonly distractors?: string;
  readonly answer?: string;
}

function question(number: number, { text, audio, distractors, answer }: Pieces = {}): string {
  return [
    '### --question--',
    '#### --text--',
    text ?? `Question ${number}?`,
    ...(audio === undefined ? [] : ['#### --audio--', audio]),
    '#### --distractors--',
    distractors ?? 'Wrong 1\n\n---\n\nWrong 2\n\n---\n\nWrong 3',
    '#### --answer--',
    answer ?? `Right ${number}`,
  ].join('\n\n');
}

const quiz = (count: number, first: Pieces = {}) =>
  ['## --quiz--', ...Array.from({ length: count }, (_, index) => question(index + 1, index === 0 ? first : {}))].join(
    '\n\n',
  );

function read(...quizzes: readonly string[]) {
  const text = `${frontMatter({ challengeType: '8' })}# --description--\n\nA quiz.\n\n# --quizzes--\n\n${quizzes.join('\n\n')}\n`;
  const { lesson, diagnostics } = readLesson(text, 'f.md');
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return { text, quizzes: lesson?.quizzes, diagnostics, errors };
}

describe('a quiz', () => {
  test.each([10, 20])('has %i questions, with three wrong answers and the right one', (count) => {
    const { quizzes, diagnostics } = read(quiz(count));
    expect(diagnostics).toEqual([]);
    expect(quizzes).toHaveLength(1);
    expect(quizzes?.[0]?.questions).toHaveLength(count);
    for (const [index, { text, answers, solution }] of (quizzes?.[0]?.questions ?? []).entries()) {
      expect(text.source).toBe(`Question ${index + 1}?`);
      expect(answers.map((answer) => answer.text.source).toSorted()).toEqual([
        `Right ${index + 1}`,
        'Wrong 1',
        'Wrong 2',
        'Wrong 3',
      ]);
      expect(answers[solution]?.text.source).toBe(`Right ${index + 1}`);
    }
  });

  test('has separate alternatives, each with its own key', () => {
    const { quizzes } = read(quiz(10), quiz(10, { text: 'Another?' }), quiz(20));
    expect(quizzes?.map(({ questions }) => questions.length)).toEqual([10, 10, 20]);
    expect(new Set(quizzes?.map(({ key }) => key)).size).toBe(3);
  });

  test('has different keys for its questions, even for identical ones', () => {
    const twice = quiz(10).replace('Question 2?', 'Question 1?').replace('Right 2', 'Right 1');
    const { quizzes, errors } = read(twice);
    expect(errors).toEqual([]);
    expect(new Set(quizzes?.[0]?.questions.map(({ key }) => key)).size).toBe(10);
  });

  test('can have fences with rules in its answers', () => {
    const answer = '```yaml\n---\na: 1\n```';
    const { quizzes, errors } = read(
      quiz(10, { answer, distractors: `a\n\n---\n\n${answer} \n\n---\n\nb`.replace('a: 1', 'a: 2') }),
    );
    expect(errors).toEqual([]);
    const [first] = quizzes?.[0]?.questions ?? [];
    expect(first?.answers[first.solution]?.text.source).toBe(answer);
  });

  test('can have a recording with a transcript', () => {
    const audio = {
      audio: { filename: 'q.mp3', startTimestamp: 0, finishTimestamp: 3.5 },
      transcript: [{ character: 'Ana', text: 'Hi_' }],
    };
    const { quizzes, diagnostics } = read(quiz(10, { audio: `\`\`\`json\n${JSON.stringify(audio)}\n\`\`\`` }));
    expect(diagnostics).toEqual([]);
    expect(quizzes?.[0]?.questions[0]?.audio).toEqual({
      clip: { filename: 'q.mp3', start: 0, end: 3.5 },
      transcript: [{ character: 'Ana', text: 'Hi_' }],
    });
    expect(quizzes?.[0]?.questions[1]?.audio).toBeUndefined();
  });
});

describe('errors', () => {
  test.each([1, 9, 11, 19, 21])('report a quiz with %i questions', (count) => {
    const { text, quizzes, errors } = read(quiz(count));
    expect(quizzes).toBeUndefined();
    expect(errors).toMatchObject([{ code: 'quiz-size', line: lineOf(text, '## --quiz--'), column: 1 }]);
    expect(errors[0]?.message).toContain(` ${count} `);
  });

  test.each(['text', 'distractors', 'answer'])('report a question without %s', (part) => {
    const whole = quiz(10);
    const { text, errors } = read(whole.replace(new RegExp(`#### --${part}--\\n\\n[^#]*`), ''));
    expect(errors).toMatchObject([
      { code: 'quiz-question-incomplete', line: lineOf(text, '### --question--'), column: 1 },
    ]);
    expect(errors[0]?.message).toContain(`--${part}--`);
  });

  test.each(['text', 'answer'] as const)('report a question with an empty %s', (part) => {
    const { text, errors } = read(quiz(10, { [part]: '' }));
    expect(errors).toMatchObject([
      { code: 'quiz-question-incomplete', line: lineOf(text, '### --question--'), column: 1 },
    ]);
  });

  test.each([
    ['two', 'a\n\n---\n\nb'],
    ['four', 'a\n\n---\n\nb\n\n---\n\nc\n\n---\n\nd'],
    ['two and an empty one', 'a\n\n---\n\n---\n\nb'],
  ])('report %s wrong answers', (_, distractors) => {
    const { text, errors } = read(quiz(10, { distractors }));
    expect(errors).toMatchObject([{ code: 'quiz-distractors', line: lineOf(text, '#### --distractors--'), column: 1 }]);
  });

  test.each([
    ['two wrong answers', 'a\n\n---\n\na\n\n---\n\nb', 'c'],
    ['a wrong and the right one', 'a\n\n---\n\nb\n\n---\n\nc', 'c'],
    ['written differently', '`a`\n\n---\n\nb\n\n---\n\nc', '<code>a</code>'],
  ])('report equal answers: %s', (_, distractors, answer) => {
    const { text, errors } = read(quiz(10, { distractors, answer }));
    expect(errors).toMatchObject([
      { code: 'quiz-equal-answers', line: lineOf(text, '#### --distractors--'), column: 1 },
    ]);
  });

  test('report a rule directly below an answer', () => {
    const { text, errors } = read(quiz(10, { distractors: 'First\n---\n\nb\n\n---\n\nc' }));
    expect(errors).toContainEqual(
      expect.objectContaining({ code: 'rule-under-text', line: lineOf(text, 'First\n'), column: 1 }),
    );
  });

  test('report a recording without a transcript', () => {
    const audio = '```json\n{ "audio": { "filename": "q.mp3" }, "transcript": [] }\n```';
    const { text, errors } = read(quiz(10, { audio }));
    expect(errors).toMatchObject([{ code: 'data-invalid', line: lineOf(text, '"transcript"') }]);
  });

  test('report a recording without JSON', () => {
    const { text, errors } = read(quiz(10, { audio: 'q.mp3' }));
    expect(errors).toMatchObject([{ code: 'fence-missing', line: lineOf(text, '#### --audio--'), column: 1 }]);
  });

  test('report a lesson of type 8 without a quiz', () => {
    const { diagnostics } = readLesson(`${frontMatter({ challengeType: '8' })}# --description--\n\nText\n`, 'f.md');
    expect(diagnostics).toMatchObject([{ code: 'part-missing', severity: 'error', line: 1, column: 1 }]);
  });
});

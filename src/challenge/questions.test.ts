import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameQuestion } from '../client/core/lasting-keys.ts';
import { contentKey, digestIn } from './identity.ts';
import { frontMatter, lessonId, lineOf, questionText, quizLesson, type QuestionPieces } from './lesson.fixture.ts';
import { readLesson } from './lesson.ts';
import type { Question } from './question.ts';

/** The parse result without the diagnostics about missing feedback. */
function read(text: string) {
  const { lesson, diagnostics: all } = readLesson(text, 'f.md');
  const diagnostics = all.filter(({ severity }) => severity !== 'info');
  return { questions: lesson?.questions ?? [], diagnostics, codes: diagnostics.map(({ code }) => code) };
}

/** The questions of a lesson that must be valid. */
function questionsOf(...pieces: readonly QuestionPieces[]): readonly Question[] {
  const { questions, diagnostics } = read(quizLesson(...pieces));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return questions;
}

/** The only question of a lesson that must be valid. */
function onlyQuestion(pieces: QuestionPieces): Question {
  const [question, ...more] = questionsOf(pieces);
  if (!question || more.length > 0) throw new Error('expected one question');
  return question;
}

const feedback = (text: string) => `### --feedback--\n\n${text}`;

describe('a valid question', () => {
  test('has its text, its answers in file order, and the index of the right one', () => {
    const question = onlyQuestion({ text: 'Which *one*?', answers: ['A', 'B', 'C'], solution: '2' });
    expect(question.text.source).toBe('Which *one*?');
    expect(question.answers.map(({ text }) => text.source)).toEqual(['A', 'B', 'C']);
    expect(question.solution).toBe(1);
  });

  test.each([2, 3, 4, 5, 7])('can have %i answers, any of which can be right', (count) => {
    const answers = Array.from({ length: count }, (_, index) => `Answer ${index + 1}`);
    for (let right = 1; right <= count; right += 1) {
      const question = onlyQuestion({ answers, solution: String(right) });
      expect(question.answers).toHaveLength(count);
      expect(question.answers[question.solution]?.text.source).toBe(`Answer ${right}`);
    }
  });

  test('assigns feedback to the answer above it', () => {
    const { answers } = onlyQuestion({
      answers: [`A\n\n${feedback('Not A.')}`, 'B', `C\n\n${feedback('Not C.\n\nReally.')}`, 'D'],
      solution: '2',
    });
    expect(answers.map((answer) => answer.feedback?.source)).toEqual([
      'Not A.',
      undefined,
      'Not C.\n\nReally.',
      undefined,
    ]);
    expect(answers.map(({ text }) => text.source)).toEqual(['A', 'B', 'C', 'D']);
  });

  test('can have an audio id before or after the feedback', () => {
    const audio = '### --audio-id--\n\nEN52e99f57';
    const { answers } = onlyQuestion({
      answers: [`A\n\n${audio}\n\n${feedback('Not A.')}`, `B\n\n${feedback('Not B.')}\n\n${audio}`, `C\n\n${audio}`],
      solution: '3',
    });
    expect(answers.map(({ text }) => text.source)).toEqual(['A', 'B', 'C']);
    expect(answers.map((answer) => answer.feedback?.source)).toEqual(['Not A.', 'Not B.', undefined]);
  });

  test.each([
    ['a fence with a line of dashes', '```yaml\n---\na: 1\n\n---\n\nb: 2\n```'],
    ['a fence with a marker', '```md\n### --feedback--\n\n## --answers--\n```'],
    ['several blocks', 'One\n\n- two\n- three\n\n> four'],
    ['raw preformatted text', '<pre>\na b\n</pre>'],
    ['a list with a rule in it', '- a\n\n  ---\n\n  b'],
    ['a heading', '### A title'],
  ])('can have an answer that is %s', (_, answer) => {
    const { answers } = onlyQuestion({ answers: [answer, 'B'], solution: '2' });
    expect(answers.map(({ text }) => text.source)).toEqual([answer, 'B']);
  });

  test('can have a rule between answers without a blank line after it', () => {
    const text = `${frontMatter()}# --questions--\n\n## --text--\n\nQ\n\n## --answers--\n\n\`a\`\n\n---\n\`b\`\n\n## --video-solution--\n\n2\n`;
    expect(read(text).questions[0]?.answers.map((answer) => answer.text.source)).toEqual(['`a`', '`b`']);
  });

  test('can be one of several, in file order', () => {
    const questions = questionsOf(
      { text: 'First?' },
      { text: 'Second?', answers: ['A', 'B'], solution: '2' },
      { text: 'Third?' },
    );
    expect(questions.map(({ text, solution }) => [text.source, solution])).toEqual([
      ['First?', 0],
      ['Second?', 1],
      ['Third?', 0],
    ]);
  });

  test('can have the solution before its answers', () => {
    const text = `${frontMatter()}# --questions--\n\n## --text--\n\nQ\n\n## --video-solution--\n\n2\n\n## --answers--\n\nA\n\n---\n\nB\n`;
    expect(read(text)).toMatchObject({ questions: [{ solution: 1 }], diagnostics: [] });
  });
});

describe('an invalid question', () => {
  /** The first line after `marker` that is not empty, counted in the lesson. */
  const after = (text: string, marker: string) => lineOf(text, `${marker}\n\n`) + 2;

  test.each([
    ['0', 'solution-out-of-range'],
    ['9', 'solution-out-of-range'],
    ['3', 'solution-out-of-range'],
    ['two', 'solution-invalid'],
    ['1.5', 'solution-invalid'],
    ['-1', 'solution-invalid'],
    ['1 and 2', 'solution-invalid'],
    ['', 'solution-invalid'],
    ['٢', 'solution-invalid'],
    ['1e0', 'solution-invalid'],
  ])('has the solution “%s”', (solution, code) => {
    const text = quizLesson({ solution });
    const { diagnostics } = read(text);
    expect(diagnostics).toMatchObject([{ code, severity: 'error', column: 1 }]);
    const place = lineOf(text, '## --video-solution--');
    expect(diagnostics[0]?.line).toBe(solution === '' ? place : place + 2);
  });

  test.each(['text', 'answers', 'video-solution'])('has no %s', (part) => {
    const whole = questionText({ answers: ['One', 'Two'] });
    const without = whole.replace(new RegExp(`## --${part}--\\n[^#]*`), '');
    const { codes, questions } = read(`${frontMatter()}# --questions--\n\n${without}`);
    expect(questions).toEqual([]);
    expect(codes.length).toBeGreaterThan(0);
    for (const code of codes) expect(['question-incomplete', 'question-part-alone']).toContain(code);
  });

  test('has no answers, which is reported at the question', () => {
    const text = `${frontMatter()}# --questions--\n\n## --text--\n\nQ\n\n## --video-solution--\n\n1\n`;
    const { diagnostics } = read(text);
    expect(diagnostics).toMatchObject([{ code: 'question-incomplete', line: lineOf(text, '## --text--') }]);
    expect(diagnostics[0]?.message).toContain('--answers--');
  });

  test('has an empty text', () => {
    const text = quizLesson({ text: '' });
    expect(read(text).diagnostics).toMatchObject([{ code: 'question-empty', line: lineOf(text, '## --text--') }]);
  });

  test.each([
    ['nothing', '', '0 answers'],
    ['one answer', 'A', '1 answer'],
    ['one answer in three blocks', 'A\n\n- b\n\nc', '1 answer'],
  ])('has %s below its answers', (_, answers, count) => {
    const text = quizLesson({ answers: [answers] });
    const { diagnostics } = read(text);
    expect(diagnostics).toMatchObject([{ code: 'question-few-answers', line: lineOf(text, '## --answers--') }]);
    expect(diagnostics[0]?.message).toContain(` ${count};`);
  });

  test.each([
    ['in the middle', ['A', '', 'C'], 2],
    ['at the beginning', ['', 'B', 'C'], 1],
    ['at the end', ['A', 'B', ''], 3],
    ['that has only feedback', ['A', feedback('Not B.'), 'C'], 2],
  ])('has an empty answer %s', (_, answers, number) => {
    const { diagnostics } = read(quizLesson({ answers }));
    expect(diagnostics).toMatchObject([{ code: 'answer-empty', severity: 'error' }]);
    expect(diagnostics[0]?.message).toContain(`Answer ${number} `);
  });

  test('has feedback on the right answer', () => {
    const text = quizLesson({ answers: ['A', `B\n\n${feedback('Not B.')}`], solution: '2' });
    const { diagnostics } = read(text);
    expect(diagnostics).toMatchObject([{ code: 'feedback-on-right', severity: 'error', line: lineOf(text, 'Not B.') }]);
    expect(diagnostics[0]?.message).toContain('Answer 2 ');
  });

  test.each([
    ['feedbacks', feedback('One.'), feedback('Two.'), '--feedback--'],
    ['audio ids', '### --audio-id--\n\nx1', '### --audio-id--\n\nx2', '--audio-id--'],
  ])('has two %s on one answer, which is reported at the second', (_, first, second, name) => {
    const text = quizLesson({ answers: ['A', `B\n\n${first}\n\n${second}`] });
    const { diagnostics } = read(text);
    expect(diagnostics).toMatchObject([{ code: 'feedback-repeated', severity: 'error' }]);
    expect(diagnostics[0]?.line).toBe(after(text, `### ${name}`) + 2);
    expect(diagnostics[0]?.message).toContain(name);
  });

  test.each(['answers', 'video-solution'])('begins with its %s', (part) => {
    const text = `${frontMatter()}# --questions--\n\n## --${part}--\n\n1\n\n${questionText()}`;
    expect(read(text).diagnostics).toMatchObject([{ code: 'question-part-alone', line: lineOf(text, `--${part}--`) }]);
  });

  test.each(['answers', 'video-solution'])('has two %s', (part) => {
    const again = `## --${part}--\n\n1\n\n---\n\n2\n`;
    const { diagnostics } = read(`${quizLesson({})}\n${again}`);
    expect(diagnostics).toMatchObject([{ code: 'question-part-alone' }]);
  });

  test('does not hide problems in other questions', () => {
    const { codes } = read(
      quizLesson(
        { solution: '0' },
        { answers: ['A'] },
        {},
        { answers: ['A', ''], solution: 'two' },
        { text: '', answers: [`A\n\n${feedback('x')}`, 'B'] },
      ),
    );
    expect(codes.toSorted()).toEqual(
      [
        'solution-out-of-range',
        'question-few-answers',
        'answer-empty',
        'solution-invalid',
        'question-empty',
      ].toSorted(),
    );
  });
});

describe('a questions section without questions', () => {
  test.each([
    ['is empty', ''],
    ['has text, which would not be shown', 'Which one is it?\n'],
  ])('that %s is an error in a lesson of questions', (_, content) => {
    const { diagnostics } = read(`${frontMatter()}# --questions--\n\n${content}`);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).not.toEqual([]);
  });
});

describe('text after the solution', () => {
  test.each([
    ['a stray rule', '1\n\n---', 2],
    ['a paragraph', '1\n\nBecause.', 2],
    ['a broken marker', '1\n\n# --explicación\n\nx', 2],
  ])('%s is a warning at its position, and the number is used', (_, solution, below) => {
    const text = quizLesson({ solution });
    const { questions, diagnostics } = read(text);
    expect(questions).toMatchObject([{ solution: 0 }]);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'solution-trailing',
        severity: 'warning',
        line: lineOf(text, '## --video-solution--') + 2 + below,
      }),
    );
  });
});

describe('keys of questions', () => {
  const sample = { text: 'Which word is a verb?', answers: ['`run`', '`table`', '`blue`'], solution: '1' };

  test('are made of lesson, text, answers and solution, and never change', () => {
    // Computed by another program; stored progress uses this key.
    expect(onlyQuestion(sample).key).toMatch(/^rwfrj2no/);
    expect(digestIn(onlyQuestion(sample).key)).toBe(contentKey(lessonId, sample.text, ...sample.answers, '0'));
    expect(onlyQuestion(sample).key).toBe('rwfrj2no9lpbecqhq13h3sbn');
  });

  test('do not depend on the position of the question in the lesson', () => {
    const key = onlyQuestion(sample).key;
    expect(questionsOf({ text: 'Another?' }, sample)[1]?.key).toBe(key);
    const moved = quizLesson(sample).replace('# --questions--', '# --description--\n\nNew words.\n\n# --questions--');
    expect(read(moved).questions[0]?.key).toBe(key);
  });

  test.each([
    ['more white space', { text: 'Which  word\nis a verb? ' }],
    ['white space around an answer', { answers: ['`run`  ', '`table`', '\n`blue`'] }],
    ['feedback added', { answers: ['`run`', `\`table\`\n\n${feedback('No.')}`, '`blue`'] }],
    ['trailing junk', { solution: '1\n\n---' }],
  ])('stay the same with %s', (_, change) => {
    expect(onlyQuestion({ ...sample, ...change }).key).toBe(onlyQuestion(sample).key);
  });

  test.each([
    ['other words', { text: 'Which word is a noun?' }],
    ['an answer changed', { answers: ['`run`', '`table`', '`green`'] }],
    ['answers in another order', { answers: ['`run`', '`blue`', '`table`'] }],
    ['an answer added', { answers: ['`run`', '`table`', '`blue`', '`red`'] }],
    ['another solution', { solution: '2' }],
  ])('change with %s', (_, change) => {
    expect(onlyQuestion({ ...sample, ...change }).key).not.toBe(onlyQuestion(sample).key);
  });

  test('differ between lessons', () => {
    const other = quizLesson(sample).replace(lessonId, 'aaaaaaaaaaaaaaaaaaaaaaaa');
    expect(read(other).questions[0]?.key).not.toBe(onlyQuestion(sample).key);
  });

  test('differ between equal questions of one lesson, and the first keeps its key', () => {
    const questions = questionsOf(sample, sample, { text: 'Else?' }, sample);
    expect(new Set(questions.map(({ key }) => key)).size).toBe(4);
    expect(questions[0]?.key).toBe(onlyQuestion(sample).key);
  });

  test.each([
    ['a corrected letter', { text: 'Wich word is a verb?' }],
    ['another word', { text: 'Which word here is a verb?' }],
    ['another order of the answers', { answers: ['`table`', '`blue`', '`run`'], solution: '3' }],
  ])('match after a small edit: %s', (_, change) => {
    const [before, after] = [onlyQuestion({ ...sample, ...change }).key, onlyQuestion(sample).key];
    expect(after).not.toBe(before);
    expect(isSameQuestion(before, after)).toBe(true);
  });

  test.each([
    ['another text', { text: 'What do the letters of the alphabet have in common?' }],
    ['another answer', { answers: ['`run`', '`table`', '`red`'] }],
    ['another solution', { solution: '2' }],
  ])('do not match after a large edit: %s', (_, change) => {
    expect(isSameQuestion(onlyQuestion({ ...sample, ...change }).key, onlyQuestion(sample).key)).toBe(false);
  });

  test('are those that the author states, whatever the question says', () => {
    const stated = (key: string) => onlyQuestion({ ...sample, text: `<!-- key: ${key} -->\n\nAnything?` }).key;
    expect(stated('4k0ws2b9')).toBe('4k0ws2b9');
    expect(stated('rwfrj2no9lpbecqhq13h3sbn')).toBe('rwfrj2no9lpbecqhq13h3sbn');
  });

  test('are 24 letters and digits and unique in a lesson, whatever the questions are', () => {
    const words = fc.constantFrom('a', 'b', 'a  b', 'a b', '`a`', '`  a`', 'a\n\nb');
    const question = fc.record({
      text: words,
      answers: fc.array(words, { minLength: 2, maxLength: 4 }),
      solution: fc.constantFrom('1', '2'),
    });
    fc.assert(
      fc.property(fc.array(question, { minLength: 1, maxLength: 5 }), (pieces) => {
        const keys = read(quizLesson(...pieces)).questions.map(({ key }) => key);
        for (const key of keys) expect(key).toMatch(/^[0-9a-z]{24}$/);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

describe('keys of answers', () => {
  test('are made only of the answer’s text', () => {
    const [first, second] = onlyQuestion({ answers: ['A  b', `C\n\n${feedback('No.')}`] }).answers;
    expect(first?.key).toBe(contentKey('A b'));
    expect(second?.key).toBe(contentKey('C'));
  });

  test('stay the same if the answers change their order', () => {
    const keys = (answers: string[], solution: string) =>
      new Map(onlyQuestion({ answers, solution }).answers.map(({ key, text }) => [text.source, key]));
    expect(keys(['A', 'B', 'C'], '1')).toEqual(keys(['C', 'A', 'B'], '2'));
  });

  // Two options with the same key are one choice on the page, so the wrong one would count as right.
  test.each([
    ['by indentation in code', '```py\nif x:\n    print(1)\n```', '```py\nif x:\nprint(1)\n```'],
    ['by line breaks', '```\na\nb\n```', '```\na b\n```'],
  ])('differ between answers that differ only %s', (_, one, other) => {
    const [first, second] = onlyQuestion({ answers: [one, other] }).answers;
    expect(first?.key).not.toBe(second?.key);
  });
});

describe('identical answers', () => {
  test('are an error at the second one', () => {
    const text = quizLesson({ answers: ['Alpha', 'Beta', 'Gamma', 'Beta'], solution: '1' });
    const { questions, diagnostics } = read(text);
    expect(questions).toEqual([]);
    const line = text.split('\n').lastIndexOf('Beta') + 1;
    expect(diagnostics).toMatchObject([{ code: 'answers-equal', severity: 'error', line, column: 1 }]);
  });

  test.each([
    ['code in HTML', '`rope`', '<code>rope</code>'],
    ['an entity', 'a &amp; b', 'a & b'],
    ['spaces that are not shown', '`a  b`', '`a b`'],
    ['other signs of bold', '**rope**', '__rope__'],
  ])('can be written differently: %s', (_, one, other) => {
    expect(read(quizLesson({ answers: [one, other] })).codes).toEqual(['answers-equal']);
  });

  test('differ if only one letter differs', () => {
    expect(read(quizLesson({ answers: ['`a`', '`A`'] })).codes).toEqual([]);
  });

  test('can result from a line --- directly below text, which is an error there', () => {
    const text = quizLesson({ answers: ['Alpha\n---\n\nBeta', 'Gamma'] });
    expect(read(text).diagnostics).toMatchObject([{ code: 'rule-under-text', line: lineOf(text, 'Alpha'), column: 1 }]);
  });
});

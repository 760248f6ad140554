import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { frontMatter } from './lesson.fixture.ts';
import { readLesson, type Lesson } from './lesson.ts';
import type { Markdown } from './span.ts';

/** Lines as an editor counts them, whatever ends them. */
const linesOf = (text: string) => text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);

/** Every piece of Markdown in a lesson, wherever it is kept. */
function piecesOf(value: unknown): Markdown[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isMarkdown(value)) return [value];
  return Object.values(value).flatMap(piecesOf);
}

function isMarkdown(value: object): value is Markdown {
  return 'source' in value && typeof value.source === 'string' && 'line' in value && typeof value.line === 'number';
}

function expectInside(text: string, diagnostics: readonly Diagnostic[]) {
  const lines = linesOf(text);
  for (const { code, line, column } of diagnostics) {
    expect(Number.isInteger(line) && Number.isInteger(column), code).toBe(true);
    expect(line, code).toBeGreaterThanOrEqual(1);
    expect(line, code).toBeLessThanOrEqual(lines.length);
    expect(column, code).toBeGreaterThanOrEqual(1);
    expect(column, code).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
  }
}

function expectWhereTheyStand(text: string, lesson: Lesson) {
  const lines = linesOf(text);
  for (const { source, line } of piecesOf(lesson)) {
    const rest = lines.slice(line - 1).join('\n');
    expect(rest.slice(0, source.length)).toBe(source);
    expect(source).toMatch(/[^ \t\n]/);
  }
}

/** What holds for any text at all. */
function expectSound(text: string) {
  const { lesson, diagnostics } = readLesson(text, 'f.md');
  // A file with a zero byte is no text and comes no further than read-text.ts.
  if (!text.includes('\0')) expectInside(text, diagnostics);
  const hasError = diagnostics.some(({ severity }) => severity === 'error');
  expect(lesson === undefined).toBe(hasError);
  // Repaired letters, and sections that are read as one, do not stand in the file as they are given.
  const changed = diagnostics.some(({ code }) => code === 'mojibake' || code === 'section-repeated');
  if (lesson && !changed) expectWhereTheyStand(text, lesson);
}

const markers = [
  '# --description--',
  '# --instructions--',
  '# --explanation--',
  '# --questions--',
  '## --text--',
  '## --answers--',
  '### --feedback--',
  '### --audio-id--',
  '## --video-solution--',
];

const otherMarkers = [
  '# --interactive--',
  '# --assignment--',
  '# --quizzes--',
  '## --quiz--',
  '### --question--',
  '#### --distractors--',
  '#### --answer--',
  '#### --audio--',
  '# --fillInTheBlank--',
  '## --sentence--',
  '## --blanks--',
  '# --scene--',
  '# --hints--',
  '# --seed--',
  '## --seed-contents--',
  '# --solutions--',
];

/** Blocks that hold no marker and leave nothing open. */
const closedBlocks = [
  'Some *words* with `code`.',
  '1',
  '2',
  '- one\n- two',
  '```js\nlet a;\n\n---\n```',
  '> quote',
  '## Heading',
  '<!-- note\n\nof lines -->',
  '| a | b |\n| - | - |\n| 1 | 2 |',
  '<pre>\nraw\n</pre>',
  '    indented',
  '  two spaces',
  '[x]: https://example.org',
  '你好 😀 é',
  'a\\\nb  \nc',
];

/** Blocks that may swallow what follows, or be swallowed. */
const roughBlocks = [
  '```',
  '```json\n{ "setup": { "characters": [], "audio": 1 }, "commands": [{}] }\n```',
  '```json\n[1,\n```',
  '`a BLANK b`',
  ':::interactive_editor',
  ':::',
  '~~~~',
  '<!--',
  '-->',
  '<pre>',
  '<div>',
  '- # --text--',
  '> ## --answers--',
  '   # --questions--  ',
  '    # --questions--',
  '# --explicación',
  '# --nonsense--',
  '#### --text--',
  '=====',
  '---js',
  'id: 5',
  'title: "open',
  'youâ€™ll',
  '\u0000',
  '\uFEFF',
  '\u2028',
  '\t',
];

const separator = fc.constantFrom('\n\n', '\n\n', '\n', '\r\n', '\r\n\r\n', '\n   \n', '\r', ' ');

function textOf(blocks: fc.Arbitrary<string>) {
  return fc
    .array(fc.tuple(blocks, separator), { maxLength: 40 })
    .map((pairs) => pairs.map(([block, end]) => block + end).join(''));
}

describe('any text', () => {
  test('is read without an exception, and what is said of it points into it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), expectSound), { numRuns: 500 });
  });

  test('even when it is made of the signs that mean something', () => {
    const signs = fc.constantFrom(
      '-',
      '--',
      '---',
      '#',
      '# ',
      ' ',
      '\n',
      '\r',
      '\t',
      '`',
      '```',
      '>',
      '*',
      '<!--',
      '-->',
      ':',
      '"',
      '[',
      '{',
      '&',
      '😀',
      'â',
      '€™',
      '\u0000',
      '\uD800',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 80 }), (all) => {
        expectSound(all.join(''));
      }),
      { numRuns: 1000 },
    );
  });

  test('behind good front matter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expectSound(frontMatter({ challengeType: '24' }) + text);
      }),
      { numRuns: 500 },
    );
  });

  test('also in the front matter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.constantFrom('id', 'title', 'lang', 'x'),
        (value, key) => {
          expectSound(frontMatter({ [key]: value }));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('put together from pieces of lessons in any order', () => {
    const pieces = fc.constantFrom(
      ...markers,
      ...otherMarkers,
      ...closedBlocks,
      ...roughBlocks,
      '---',
      '***',
      frontMatter(),
    );
    fc.assert(fc.property(textOf(pieces), expectSound), { numRuns: 1000 });
  });

  test('the same behind good front matter', () => {
    const pieces = fc.constantFrom(...markers, ...otherMarkers, ...closedBlocks, ...roughBlocks, '---', '***');
    fc.assert(
      fc.property(textOf(pieces), (text) => {
        expectSound(frontMatter({ challengeType: '24' }) + text);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a lesson without errors', () => {
  const block = fc.constantFrom(...closedBlocks);
  const blocks = fc.array(block, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n\n'));
  const prose = fc
    .tuple(fc.constantFrom('description', 'instructions', 'explanation'), blocks)
    .map(([name, content]) => `# --${name}--\n\n${content}`);
  const answer = fc
    .tuple(blocks, fc.option(blocks))
    .map(([text, feedback]) => ({ text, feedback: feedback === null ? '' : `\n\n### --feedback--\n\n${feedback}` }));
  const question = fc
    .tuple(blocks, fc.array(answer, { minLength: 2, maxLength: 4 }), fc.nat())
    .map(([text, answers, number]) => {
      const right = number % answers.length;
      const distinct = answers.map((one, index) => ({ ...one, text: `Choice ${index}.\n\n${one.text}` }));
      const written = distinct.map((one, index) => (index === right ? one.text : one.text + one.feedback));
      return `## --text--\n\n${text}\n\n## --answers--\n\n${written.join('\n\n---\n\n')}\n\n## --video-solution--\n\n${right + 1}`;
    });
  const questions = fc
    .array(question, { minLength: 1, maxLength: 3 })
    .map((all) => ({ count: all.length, text: `# --questions--\n\n${all.join('\n\n')}` }));

  test('has no marker in any of its pieces, and all of its questions', () => {
    fc.assert(
      fc.property(prose, questions, fc.boolean(), (section, quiz, questionsFirst) => {
        const body = questionsFirst ? [quiz.text, section] : [section, quiz.text];
        const text = `${frontMatter()}${body.join('\n\n')}\n`;
        const { lesson, diagnostics } = readLesson(text, 'f.md');
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        if (!lesson) throw new Error('no lesson');
        expect(lesson.questions).toHaveLength(quiz.count);
        expectWhereTheyStand(text, lesson);
        const pieces = piecesOf(lesson);
        expect(pieces.length).toBeGreaterThanOrEqual(1 + 3 * quiz.count);
        for (const { source } of pieces) expect(source).not.toMatch(/--[a-z-]+--/);
      }),
      { numRuns: 500 },
    );
  });

  test('has every line of its body in exactly one piece, but markers, rules and solutions', () => {
    fc.assert(
      fc.property(questions, (quiz) => {
        const text = `${frontMatter()}${quiz.text}\n`;
        const { lesson } = readLesson(text, 'f.md');
        const covered = piecesOf(lesson).flatMap(({ source, line }) =>
          source.split('\n').map((_, index) => line + index),
        );
        expect(new Set(covered).size).toBe(covered.length);
        const left = linesOf(text).filter((_, index) => index > 6 && !covered.includes(index + 1));
        for (const line of left) expect(line).toMatch(/^$|^#+ --[a-z-]+--$|^---$|^\d$/);
      }),
      { numRuns: 300 },
    );
  });
});

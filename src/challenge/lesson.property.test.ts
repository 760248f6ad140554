import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anyText,
  closedBlocks,
  expectConsistent,
  expectAtTheirLines,
  linesOf,
  piecesOf,
} from './lesson-texts.fixture.ts';
import { frontMatter } from './lesson.fixture.ts';
import { readLesson } from './lesson.ts';

/** Parses many random texts. */
function expectAllConsistent(texts: fc.Arbitrary<string>, numRuns: number) {
  fc.assert(
    fc.property(texts, (text) => {
      expectConsistent(text);
    }),
    { numRuns },
  );
}

describe('any text', () => {
  test('is parsed without an exception, and its diagnostics point into it', () => {
    expectAllConsistent(anyText.letters, 500);
  });

  test('also if it consists of meaningful signs', () => {
    expectAllConsistent(anyText.signs, 1000);
  });

  test('also after valid front matter', () => {
    expectAllConsistent(anyText.lettersAfterFrontMatter, 500);
  });

  test('also in the front matter', () => {
    expectAllConsistent(anyText.frontMatter, 500);
  });

  test('also if it consists of pieces of lessons in random order', () => {
    expectAllConsistent(anyText.pieces, 1000);
  });

  test('also if these pieces follow valid front matter', () => {
    expectAllConsistent(anyText.piecesAfterFrontMatter, 1000);
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

  test('has no marker in any of its parts, and all of its questions', () => {
    fc.assert(
      fc.property(prose, questions, fc.boolean(), (section, quiz, questionsFirst) => {
        const body = questionsFirst ? [quiz.text, section] : [section, quiz.text];
        const text = `${frontMatter()}${body.join('\n\n')}\n`;
        const { lesson, diagnostics } = readLesson(text, 'f.md');
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        if (!lesson) throw new Error('no lesson');
        expect(lesson.questions).toHaveLength(quiz.count);
        expectAtTheirLines(text, lesson);
        const pieces = piecesOf(lesson);
        expect(pieces.length).toBeGreaterThanOrEqual(1 + 3 * quiz.count);
        for (const { source } of pieces) expect(source).not.toMatch(/--[a-z-]+--/);
      }),
      { numRuns: 500 },
    );
  });

  test('has every line of its body in exactly one part, except markers, rules and solutions', () => {
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

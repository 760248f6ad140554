import { beforeAll, describe, expect } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { allLanguages, corpusFiles, corpusTest, unpackedCorpus, type CorpusFile } from './corpus.fixture.ts';
import { readLesson, type LessonResult } from './lesson.ts';

/** The number of occurrences of each value. */
function tally(values: readonly (string | number)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** A question as a line scanner finds it: the number of its answers, and the number of the right one. */
interface Scanned {
  answers: number;
  solution: string;
}

/**
 * The questions of a file, found line by line without the parser: a fence hides its content, a marker is a line of `#` and
 * `--name--`, and a line `---` separates answers.
 */
function scan(text: string): Scanned[] {
  const lines = text.split(/\r?\n/).map((line) => line.trimEnd());
  const head = lines.indexOf('---', 1);
  const questions: Scanned[] = [];
  let fence = '';
  let section = '';
  let part = '';
  for (const line of lines.slice(head + 1)) {
    // Backticks followed by more of them on the same line are a code span, not a fence.
    const ticks = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
    if (fence !== '') {
      if (ticks?.startsWith(fence) && line.trim() === ticks) fence = '';
      continue;
    }
    if (ticks !== undefined) {
      fence = ticks;
      continue;
    }
    const [, signs, name = ''] = /^(#{1,6}) +--(.+)--$/.exec(line) ?? [];
    const current = questions.at(-1);
    if (signs === '#') {
      section = name;
      part = '';
    } else if (section === 'questions' && signs === '##') {
      part = name;
      if (name === 'text') questions.push({ answers: 0, solution: '' });
      if (name === 'answers' && current) current.answers = 1;
    } else if (current && part === 'answers' && line === '---') {
      current.answers += 1;
    } else if (current && part === 'video-solution' && current.solution === '') {
      current.solution = line.trim();
    }
  }
  return questions;
}

describe.each(allLanguages)('every lesson of %s', (language) => {
  const corpus = unpackedCorpus([language]);
  let files: CorpusFile[] = [];
  let results: LessonResult[] = [];
  let diagnostics: Diagnostic[] = [];

  beforeAll(() => {
    if (corpus.root === '') return;
    files = corpusFiles(corpus.root, language);
    results = files.map(({ name, text }) => readLesson(text, name));
    diagnostics = results.flatMap((result) => result.diagnostics);
  }, 600_000);

  corpusTest('is parsed without errors', () => {
    expect(files).toHaveLength(16_647);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.slice(0, 10)).toEqual([]);
    expect(results.filter(({ lesson }) => lesson === undefined)).toEqual([]);
  });

  corpusTest('has the counted questions, answers, feedback and solutions', () => {
    const questions = results.flatMap(({ lesson }) => lesson?.questions ?? []);
    const answers = questions.flatMap((question) => question.answers);
    expect(questions).toHaveLength(5690);
    expect(answers).toHaveLength(21_969);
    expect(answers.filter(({ feedback }) => feedback)).toHaveLength(14_997);
    expect(tally(questions.map((question) => question.answers.length))).toEqual({
      2: 330,
      3: 150,
      4: 5193,
      5: 16,
      7: 1,
    });
    expect(tally(questions.map(({ solution }) => solution + 1))).toEqual({ 1: 1243, 2: 1948, 3: 1585, 4: 911, 5: 3 });
    expect(results.filter(({ lesson }) => lesson?.questions.length === 1)).toHaveLength(3857);
    expect(results.filter(({ lesson }) => lesson?.questions.length === 3)).toHaveLength(611);
  });

  corpusTest('has the questions that a simple line scanner finds', () => {
    const differences = files.flatMap(({ name, text }, index) => {
      const read = (results[index]?.lesson?.questions ?? []).map(({ answers, solution }) => ({
        answers: answers.length,
        solution: String(solution + 1),
      }));
      const scanned = scan(text);
      return JSON.stringify(read) === JSON.stringify(scanned) ? [] : [{ name, read, scanned }];
    });
    expect(differences.slice(0, 5)).toEqual([]);
  });

  corpusTest('has the counted sections', () => {
    const countWith = (key: 'description' | 'instructions' | 'explanation') =>
      results.filter(({ lesson }) => lesson?.[key] !== undefined).length;
    // The ones with content among 12,683, 5,245 and 4,075, as counted in the corpus.
    expect([countWith('description'), countWith('instructions'), countWith('explanation')]).toEqual([
      12_681, 5207, 4073,
    ]);
  });

  corpusTest('has different keys for all questions of a lesson and all answers of a question', () => {
    const clashes = files.filter((_, index) => {
      const questions = results[index]?.lesson?.questions ?? [];
      const keySets = [
        questions.map(({ key }) => key),
        ...questions.map(({ answers }) => answers.map(({ key }) => key)),
      ];
      return keySets.some((keys) => new Set(keys).size !== keys.length);
    });
    expect(clashes.map(({ name }) => name)).toEqual([]);
  });

  corpusTest('has every piece of Markdown at its recorded line', () => {
    const misplaced = files.filter(({ text }, index) => {
      const { lesson, diagnostics } = results[index] ?? {};
      if (!lesson || diagnostics?.some(({ code }) => code === 'section-repeated')) return false;
      const lines = text.replace(/\r\n?/g, '\n').split('\n');
      const { description, instructions, explanation, questions } = lesson;
      const pieces = [
        ...[description, instructions, explanation],
        ...questions.flatMap((question) => [
          question.text,
          ...question.answers.flatMap((answer) => [answer.text, answer.feedback]),
        ]),
      ];
      return pieces.some((piece) => {
        if (!piece) return false;
        const count = piece.source.split('\n').length;
        return !lines
          .slice(piece.line - 1, piece.line - 1 + count)
          .join('\n')
          .startsWith(piece.source);
      });
    });
    expect(misplaced.map(({ name }) => name)).toEqual([]);
  });
});

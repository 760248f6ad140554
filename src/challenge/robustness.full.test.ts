import { beforeAll, describe, expect } from 'vitest';
import { PageMarkup } from '../rendering/page-markup.ts';
import {
  corpusFiles,
  corpusTest,
  generator,
  sweptLanguages,
  unpackedCorpus,
  type CorpusFile,
} from './corpus.fixture.ts';
import { damages } from './damages.fixture.ts';
import { readLesson, type Lesson, type LessonResult } from './lesson.ts';

const unpacked = unpackedCorpus(sweptLanguages);
const corpus = new Map<string, readonly CorpusFile[]>();

beforeAll(() => {
  if (unpacked.root === '') return;
  for (const language of sweptLanguages) corpus.set(language, corpusFiles(unpacked.root, language));
}, 600_000);

/** 500 files of the corpus, the same in every run. */
function sample(): CorpusFile[] {
  const files = [...corpus.values()].flat();
  const random = generator(20_260_102);
  return Array.from({ length: 500 }, () => files[random(files.length)]).filter((file) => file !== undefined);
}

/** The diagnostics that point outside the text. The end of a line is inside. */
function misplaced({ diagnostics }: LessonResult, text: string): string[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  return diagnostics
    .filter(({ line, column }) => {
      const length = lines[line - 1]?.length;
      return (
        !(Number.isInteger(line) && Number.isInteger(column)) ||
        length === undefined ||
        column < 1 ||
        column > length + 1
      );
    })
    .map(({ code, line, column }) => `${code} at ${String(line)}:${String(column)}`);
}

describe('damaged files', () => {
  for (const [index, [damage, apply]] of Object.entries(damages).entries()) {
    corpusTest(`${damage}: are parsed without an exception, and every diagnostic is inside the text`, () => {
      const random = generator(index + 1);
      const faults = sample().flatMap(({ name, text }) => {
        const damaged = apply(text, random);
        try {
          return misplaced(readLesson(damaged, name), damaged).map((fault) => `${name}: ${fault}`);
        } catch (error) {
          return [`${name}: ${String(error)}`];
        }
      });
      expect(faults.slice(0, 10), `${String(faults.length)} faults`).toEqual([]);
    });
  }

  corpusTest('are rendered without an exception if they still are lessons, and so is their plain text', async () => {
    const random = generator(99);
    const kinds = Object.values(damages);
    const faults: string[] = [];
    for (const { name, text } of sample()) {
      const damaged = kinds[random(kinds.length)]?.(text, random) ?? text;
      const { lesson } = readLesson(damaged, name);
      for (const source of [lesson?.description?.source ?? '', damaged]) {
        const markup = new PageMarkup({
          resolve: () => undefined,
          math: true,
          taughtLanguage: 'zh-CN',
        });
        const error = await markup.blocks(source).then(
          () => undefined,
          (reason: unknown) => String(reason),
        );
        if (error !== undefined) faults.push(`${name}: ${error}`);
      }
    }
    expect(faults.slice(0, 10), `${String(faults.length)} faults`).toEqual([]);
  });
});

/** The number of parts of each kind in a file. */
interface Inventory {
  quizzes: number;
  quizQuestions: number;
  distractors: number;
  gaps: number;
  blanks: number;
  blankFeedback: number;
  hints: number;
  assignments: number;
  solutions: number;
}

const inventory = (): Inventory => ({
  quizzes: 0,
  quizQuestions: 0,
  distractors: 0,
  gaps: 0,
  blanks: 0,
  blankFeedback: 0,
  hints: 0,
  assignments: 0,
  solutions: 0,
});

/**
 * Counts line by line without the parser: a fence hides its content, a marker is a line of `#` and `--name--`, and a line
 * `---` separates pieces. Only pieces with content count.
 */
function scan(text: string): Inventory {
  const lines = text.split(/\r?\n/).map((line) => line.trimEnd());
  const found = inventory();
  let fence = '';
  let section = '';
  let part = '';
  let isFresh = true;
  const piece = (key: keyof Inventory) => {
    if (isFresh) found[key] += 1;
    isFresh = false;
  };
  for (const line of lines.slice(lines.indexOf('---', 1) + 1)) {
    // Backticks followed by more of them on the same line are a code span, not a fence.
    const ticks = /^ *(`{3,}(?=[^`]*$))/.exec(line)?.[1];
    if (fence !== '') {
      if (ticks?.startsWith(fence) && line.trim() === ticks) fence = '';
      continue;
    }
    const [, signs, name = ''] = /^(#{1,6}) +--(.+)--$/.exec(line) ?? [];
    if (signs === '#') section = name;
    if (signs !== undefined) {
      part = signs === '#' ? '' : name;
      isFresh = true;
      if (section === 'quizzes' && part === 'quiz') found.quizzes += 1;
      if (section === 'quizzes' && part === 'question') found.quizQuestions += 1;
      if (section === 'fillInTheBlank' && part === 'feedback') found.blankFeedback += 1;
      continue;
    }
    if (line.trim() === '') continue;
    if (line === '---') {
      isFresh = true;
      if (section === 'fillInTheBlank') part = 'blanks';
      continue;
    }
    if (section === 'assignment') piece('assignments');
    if (section === 'quizzes' && part === 'distractors') piece('distractors');
    if (section === 'fillInTheBlank' && part === 'sentence') found.gaps += line.split('BLANK').length - 1;
    if (section === 'fillInTheBlank' && part === 'blanks') piece('blanks');
    if (ticks !== undefined) {
      fence = ticks;
      if (section === 'hints') found.hints += 1;
      if (section === 'solutions') piece('solutions');
    }
  }
  return found;
}

function inventoryOf({ quizzes, fillInTheBlank, hints, assignments, solutions }: Lesson): Inventory {
  const questions = quizzes.flatMap((quiz) => quiz.questions);
  const blanks = fillInTheBlank?.blanks ?? [];
  const paragraphs = fillInTheBlank?.paragraphs ?? [];
  return {
    quizzes: quizzes.length,
    quizQuestions: questions.length,
    distractors: questions.reduce((sum, { answers }) => sum + answers.length - 1, 0),
    gaps: paragraphs.reduce((sum, pieces) => sum + pieces.length - 1, 0),
    blanks: blanks.length,
    blankFeedback: blanks.filter(({ feedback }) => feedback).length,
    hints: hints.length,
    assignments: assignments.length,
    solutions: solutions.length,
  };
}

describe.each(sweptLanguages)('the files of %s', (language) => {
  corpusTest('have the parts that a simple line scanner finds, in the counted numbers', () => {
    const sum = inventory();
    const differences: string[] = [];
    for (const { name, text } of corpus.get(language) ?? []) {
      const { lesson } = readLesson(text, name);
      const scanned = scan(text);
      const read = lesson ? inventoryOf(lesson) : inventory();
      for (const key of Object.keys(sum) as (keyof Inventory)[]) {
        sum[key] += read[key];
        if (read[key] !== scanned[key])
          differences.push(`${name}: ${key} ${String(read[key])}, scanned ${String(scanned[key])}`);
      }
    }
    // The file has the section twice with the same text, which counts once (see format.md#irregular-files).
    const folderName = 'learn-how-to-clarify-information-in-different-interactions';
    expect(differences).toEqual([`${folderName}/655c114a439cc488b79fe60f.md: assignments 1, scanned 2`]);
    expect(sum).toEqual({
      quizzes: 165,
      quizQuestions: 2860,
      distractors: 3 * 2860,
      gaps: 6685,
      blanks: 6685,
      blankFeedback: 6684,
      // Includes the test in the second section of learn-interfaces-by-building-an-equation-solver/
      // 667a9c91a87bb453a355b63d.md, because different sections are merged (see format.md#irregular-files).
      hints: 31_084 + 1,
      // 491 files with 1, 4 with 2, 1 with 3 and 1 with 5 (see format.md#assignments).
      assignments: 507,
      // 2,465 files with 1, 3 with 2 and 1 with 4.
      solutions: 2475,
    });
  });
});

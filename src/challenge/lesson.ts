import { fileStart, hasErrors, reporter, type Diagnostic, type Place, type Report } from '../diagnostics/diagnostic.ts';
import { parseBody } from './body.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { checkMarkers } from './markers.ts';
import { mayBeGarbled, repairMojibake } from './mojibake.ts';
import { readAssignments, type Assignment } from './assignments.ts';
import { readSeed, readSolutions, type CodeFile } from './code-files.ts';
import { lessonFacts, type LessonFacts } from './facts.ts';
import { readFillInTheBlank, type FillInTheBlank } from './fill-in-the-blank.ts';
import { readHints, type Hint } from './hints.ts';
import { readHooks, type Hooks } from './hooks.ts';
import { readInteractive, type InteractivePart } from './interactive.ts';
import { checkMarkup } from './markup-rules.ts';
import { heavyPlace } from './heavy.ts';
import { tooDeepNode, tooDeepPlace } from './nesting.ts';
import type { Question } from './question.ts';
import { readQuestions } from './questions.ts';
import { readQuizzes, type Quiz } from './quizzes.ts';
import { hostsOf, remoteImages } from './remote-images.ts';
import { reportMissingPart, reportMissingVideo } from './rules/part-missing.ts';
import { reportRepeatedParts } from './rules/part-repeated.ts';
import { reportRepeatedKeys } from './rules/question-key-repeated.ts';
import { reportSizeInText } from './rules/quiz-size-text.ts';
import { reportEmptySections } from './rules/section-empty.ts';
import { reportRepeatedSections } from './rules/section-repeated.ts';
import { reportMissingTaughtLanguage } from './rules/taught-language-missing.ts';
import { readScene, type Scene } from './scene.ts';
import { markdownOf, reportStray, splitAtMarkers, type Markdown, type Section, type Span } from './span.ts';

/** A parsed challenge file: its content as Markdown and typed parts, without any presentation. */
export interface Lesson extends FrontMatter {
  readonly description?: Markdown;
  /** Used instead of the description in interactive lectures; empty elsewhere. */
  readonly interactive: readonly InteractivePart[];
  readonly instructions?: Markdown;
  readonly notes?: Markdown;
  readonly transcript?: Markdown;
  readonly explanation?: Markdown;
  readonly assignments: readonly Assignment[];
  readonly questions: readonly Question[];
  /** Alternatives, of which learners see one at a time. */
  readonly quizzes: readonly Quiz[];
  readonly fillInTheBlank?: FillInTheBlank;
  readonly scene?: Scene;
  readonly hints: readonly Hint[];
  /** The files that an exercise starts with. */
  readonly seed: readonly CodeFile[];
  /** Alternatives; each is a set of files. */
  readonly solutions: readonly (readonly CodeFile[])[];
  readonly hooks: Hooks;
  /** URLs of images on other sites, without duplicates. */
  readonly images: readonly string[];
  /** Hosts of images on other sites, without duplicates. */
  readonly imageHosts: readonly string[];
  readonly facts: LessonFacts;
}

export interface LessonResult {
  /** Undefined if the file has an error. */
  readonly lesson?: Lesson;
  /** The valid keys, even of a file with errors. */
  readonly frontMatter: Partial<FrontMatter>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses the text of one challenge file (see format.md#file-structure). Never throws: the diagnostics report all problems.
 * @param text the decoded file
 * @param file its path for the diagnostics
 */
export function readLesson(text: string, file: string): LessonResult {
  const diagnostics: Diagnostic[] = [];
  const report = reporter(file, diagnostics);
  if (text.trim() === '') {
    report('file-empty', fileStart);
    return { frontMatter: {}, diagnostics };
  }
  const tooDeep = tooDeepPlace(text);
  if (tooDeep) {
    report('nesting-too-deep', tooDeep);
    return { frontMatter: {}, diagnostics };
  }
  const heavy = heavyPlace(text);
  if (heavy) {
    report('markup-too-heavy', heavy.place, { what: heavy.what, limit: heavy.limit });
    return { frontMatter: {}, diagnostics };
  }
  try {
    return { ...readWhole(normaliseLines(text), diagnostics, report), diagnostics };
  } catch (error) {
    // Other nesting that exhausts the stack of a parser, such as lists in lists.
    if (!(error instanceof RangeError)) throw error;
    report('nesting-too-deep', fileStart);
    return { frontMatter: {}, diagnostics };
  }
}

function readWhole(
  original: string,
  diagnostics: readonly Diagnostic[],
  report: Report,
): Omit<LessonResult, 'diagnostics'> {
  const repaired = repairedLines(original, report);
  const { frontMatter, complete, body } = readDocument(repaired.text, repaired.report);
  const tooDeep = tooDeepNode(body.nodes);
  if (tooDeep) {
    repaired.report('nesting-too-deep', tooDeep);
    return { frontMatter };
  }
  checkMarkup(body, repaired.report);
  const { content, names } = readSections(body, frontMatter, repaired.report);
  if (complete) {
    reportMissingPart(frontMatter, content, names, diagnostics, report);
    reportMissingVideo(frontMatter, report);
    reportMissingTaughtLanguage(frontMatter, report);
  }
  if (!complete || hasErrors(diagnostics)) return { frontMatter };
  const facts = lessonFacts(body, content.questions, repaired.originalPlace);
  const images = remoteImages(body.nodes);
  const media = { images, imageHosts: hostsOf(images) };
  const lesson = { ...(frontMatter as FrontMatter), ...content, ...media, facts };
  return { frontMatter, lesson };
}

interface RepairedText {
  readonly text: string;
  readonly originalPlace: (place: Place) => Place;
  /** Takes positions in the repaired text. */
  readonly report: Report;
}

/** Repairs garbled letters. The result maps its positions back to those of the file. */
function repairedLines(original: string, report: Report): RepairedText {
  if (!mayBeGarbled(original)) return { text: original, originalPlace: (place) => place, report };
  const tree = parseBody(original, readFrontMatter(original, () => undefined).end);
  const { text, originalPlace } = repairMojibake(original, tree, report);
  return {
    text,
    originalPlace,
    report: (code, place, values) => {
      report(code, originalPlace(place), values);
    },
  };
}

interface Document {
  readonly frontMatter: Partial<FrontMatter>;
  readonly complete: boolean;
  readonly body: Span;
}

function readDocument(source: string, report: Report): Document {
  const { frontMatter, complete, end } = readFrontMatter(source, report);
  return { frontMatter, complete, body: { source, nodes: parseBody(source, end).children } };
}

function readSections(body: Span, { id = '', challengeType, inputType }: Partial<FrontMatter>, report: Report) {
  checkMarkers(body.nodes, body.source, report);
  const { lead, sections } = splitAtMarkers(body, 1);
  reportStray(lead, report);
  reportRepeatedSections(sections, report);
  const speaking = sections.filter(({ marker }) => marker.name === 'speaking-section');
  for (const { content } of speaking) reportRepeatedParts(splitAtMarkers(content, 2).sections, report);
  reportEmptySections(sections, challengeType, report);

  const all = (name: string) => distinct(sections.filter(({ marker }) => marker.name === name));
  const first = (name: string) => all(name)[0] ?? sections.find(({ marker }) => marker.name === name);
  const fillIn = first('fillInTheBlank');
  const scene = first('scene');
  const content = withoutUndefined({
    description: joined(all('description')),
    interactive: all('interactive').flatMap((section) => readInteractive(section, report)),
    instructions: joined(all('instructions')),
    notes: joined(all('notes')),
    transcript: joined(all('transcript')),
    explanation: joined(all('explanation')),
    assignments: all('assignment').flatMap((section) => readAssignments(section, report)),
    questions: all('questions').flatMap((section) => readQuestions(section, id, report)),
    quizzes: all('quizzes').flatMap((section) => readQuizzes(section, id, report)),
    fillInTheBlank: fillIn && readFillInTheBlank(fillIn, id, inputType, report),
    scene: scene && readScene(scene, report),
    hints: all('hints').flatMap((section) => readHints(section, report)),
    seed: all('seed').flatMap((section) => readSeed(section, report)),
    solutions: all('solutions').flatMap((section) => readSolutions(section, report)),
    hooks: readHooks(sections, report),
  });
  reportSizeInText(first('description'), content.quizzes, report);
  // Two sets may share a question.
  for (const { questions } of [content, ...content.quizzes]) reportRepeatedKeys(questions, report);
  return { content, names: new Set(sections.map(({ marker }) => marker.name)) };
}

/** Repeated sections are merged; an empty or identical copy adds nothing (see format.md#irregular-files). */
function distinct(sections: readonly Section[]): Section[] {
  const texts = sections.map(({ content }) => comparable(content));
  return sections.filter((_, index) => texts[index] !== '' && texts.indexOf(texts[index] ?? '') === index);
}

/**
 * A form in which identical sections are equal even if one of them was fixed: its blocks without the blank space between and
 * after them, and without rules before a marker or the end, which separate nothing.
 */
function comparable({ source, nodes }: Span): string {
  const blocks = nodes.map(({ type, position }) =>
    type === 'thematicBreak' ? '---' : source.slice(position?.start.offset, position?.end.offset).trimEnd(),
  );
  return blocks.join('\n').replace(/(?:\n---)+(?=\n#|$)/g, '');
}

function joined(sections: readonly Section[]): Markdown | undefined {
  const [first, ...rest] = sections.flatMap(({ content }) => markdownOf(content) ?? []);
  return first && { source: [first, ...rest].map(({ source }) => source).join('\n\n'), line: first.line };
}

function normaliseLines(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function withoutUndefined<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never;
}

import { fileStart, hasErrors, reporter, type Diagnostic, type Place, type Report } from '../diagnostics/diagnostic.ts';
import { parseBody } from './body.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { checkMarkers } from './markers.ts';
import { mayBeGarbled, repairMojibake } from './mojibake.ts';
import { readAssignments, type Assignment } from './assignments.ts';
import { checkEditableRegion, readCodeFiles, readSolutions, type CodeFile } from './code-files.ts';
import { lessonFacts, type LessonFacts } from './facts.ts';
import { readFillInTheBlank, type FillInTheBlank } from './fill-in-the-blank.ts';
import { readHints, type Hint } from './hints.ts';
import { readHooks, type Hooks } from './hooks.ts';
import { readInteractive, type InteractivePart } from './interactive.ts';
import { hostsOf, remotePictures } from './image-hosts.ts';
import { checkMarkup } from './markup-rules.ts';
import { heavyPlace } from './heavy.ts';
import { tooDeepNode, tooDeepPlace } from './nesting.ts';
import type { Question } from './question.ts';
import { readQuestions } from './questions.ts';
import { readQuizzes, type Quiz } from './quizzes.ts';
import { reportMissingPart, reportMissingVideo } from './rules/part-missing.ts';
import { reportSizeInText } from './rules/quiz-size-text.ts';
import { reportEmptySections } from './rules/section-empty.ts';
import { reportRepeatedSections } from './rules/section-repeated.ts';
import { reportMissingTaughtLanguage } from './rules/taught-language-missing.ts';
import { readScene, type Scene } from './scene.ts';
import { markdownOf, reportStray, splitAtMarkers, type Markdown, type Section, type Span } from './span.ts';

/** One challenge file, read: what the learner meets, as Markdown and typed parts, and nothing of how it is shown. */
export interface Lesson extends FrontMatter {
  readonly description?: Markdown;
  /** Takes the place of the description in interactive lectures; empty elsewhere. */
  readonly interactive: readonly InteractivePart[];
  readonly instructions?: Markdown;
  readonly notes?: Markdown;
  readonly transcript?: Markdown;
  readonly explanation?: Markdown;
  readonly assignments: readonly Assignment[];
  readonly questions: readonly Question[];
  /** Alternatives; a learner meets one at a time. */
  readonly quizzes: readonly Quiz[];
  readonly fillInTheBlank?: FillInTheBlank;
  readonly scene?: Scene;
  readonly hints: readonly Hint[];
  /** The files that an exercise starts from. */
  readonly seed: readonly CodeFile[];
  /** Alternatives, each a set of files. */
  readonly solutions: readonly (readonly CodeFile[])[];
  readonly hooks: Hooks;
  /** Addresses of pictures that lie on other sites, each once. */
  readonly pictures: readonly string[];
  /** Hosts of pictures that lie on other sites, each once. */
  readonly imageHosts: readonly string[];
  readonly facts: LessonFacts;
}

export interface LessonResult {
  /** Missing when the file has an error. */
  readonly lesson?: Lesson;
  /** The keys that could be read, even of a file with errors. */
  readonly frontMatter: Partial<FrontMatter>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the text of one challenge file (FORMAT 1). Never throws: whatever is wrong is said in the diagnostics, all of
 * it at once.
 * @param text the decoded file
 * @param file its path as the diagnostics should name it
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
    // What else exhausts a parser, lists in lists for one, is no lesson either.
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
  const pictures = remotePictures(body.nodes);
  const media = { pictures, imageHosts: hostsOf(pictures) };
  const lesson = { ...(frontMatter as FrontMatter), ...content, ...media, facts };
  return { frontMatter, lesson };
}

interface RepairedText {
  readonly text: string;
  readonly originalPlace: (place: Place) => Place;
  /** Takes places of the repaired text. */
  readonly report: Report;
}

/** The text without garbled letters, and the way back to the places of the file. */
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
    assignments: all('assignment').flatMap((section) => readAssignments(section)),
    questions: all('questions').flatMap((section) => readQuestions(section, id, report)),
    quizzes: all('quizzes').flatMap((section) => readQuizzes(section, id, report)),
    fillInTheBlank: fillIn && readFillInTheBlank(fillIn, id, inputType, report),
    scene: scene && readScene(scene, report),
    hints: all('hints').flatMap((section) => readHints(section, report)),
    seed: all('seed').flatMap((section) => readSeed(section, report)),
    solutions: all('solutions').flatMap((section) => readSolutions(section)),
    hooks: readHooks(sections),
  });
  reportSizeInText(first('description'), content.quizzes, report);
  return { content, names: new Set(sections.map(({ marker }) => marker.name)) };
}

/** Repeated sections are read as one; an empty copy or a second equal one adds nothing (FORMAT 8). */
function distinct(sections: readonly Section[]): Section[] {
  const texts = sections.map(({ content }) => comparable(content));
  return sections.filter((_, index) => texts[index] !== '' && texts.indexOf(texts[index] ?? '') === index);
}

/**
 * What two equal sections have in common where one of them was repaired: their blocks, whatever blanks stand between and behind
 * them, without rules before a marker or the end, which separate nothing.
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

function readSeed(section: Section, report: Report): CodeFile[] {
  const { sections } = splitAtMarkers(section.content, 2);
  const contents = sections.filter(({ marker }) => marker.name === 'seed-contents');
  for (const { content } of contents) checkEditableRegion(content, report);
  return contents.flatMap(({ content }) => readCodeFiles(content));
}

function normaliseLines(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function withoutUndefined<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never;
}

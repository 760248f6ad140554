import type { Root, RootContent } from 'mdast';
import { markdownToMdast } from 'satteri';
import { hasErrors, reporter, type Diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { dialect } from '../markup/dialect.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { checkMarkers } from './markers.ts';
import { mayBeGarbled, repairMojibake } from './mojibake.ts';
import { readQuestions, type Question } from './questions.ts';
import { markdownOf, splitAtMarkers, type Markdown, type Section, type Span } from './span.ts';

/** One challenge file, read: what the learner meets, as Markdown and typed parts, and nothing of how it is shown. */
export interface Lesson extends FrontMatter {
  readonly description?: Markdown;
  /** Takes the place of the description in interactive lectures (FORMAT 5.7). */
  readonly interactive?: Markdown;
  readonly instructions?: Markdown;
  readonly explanation?: Markdown;
  readonly questions: readonly Question[];
}

export interface LessonResult {
  /** Missing when the file has an error. */
  readonly lesson?: Lesson;
  /** The keys that could be read, even of a file with errors. */
  readonly frontMatter: Partial<FrontMatter>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The challenge type whose lessons are made of multiple-choice questions (FORMAT 4). */
const multipleChoice = 19;

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
    report('file-empty', { line: 1, column: 1 });
    return { frontMatter: {}, diagnostics };
  }
  const document = readDocument(normaliseLines(text), report);
  const { frontMatter, complete } = document;
  const parts = readSections(document.body, frontMatter.id ?? '', report);
  if (complete && frontMatter.challengeType === multipleChoice && !parts.hasQuestions) {
    report('questions-missing', { line: 1, column: 1 }, { type: multipleChoice });
  }
  if (!complete || hasErrors(diagnostics)) return { frontMatter, diagnostics };
  return { lesson: { ...(frontMatter as FrontMatter), ...parts.content }, frontMatter, diagnostics };
}

interface Document {
  readonly frontMatter: Partial<FrontMatter>;
  readonly complete: boolean;
  readonly body: Span;
}

function readDocument(original: string, report: Report): Document {
  const source = mayBeGarbled(original)
    ? repairMojibake(original, parseBody(original, readFrontMatter(original, () => undefined).end), report)
    : original;
  const { frontMatter, complete, end } = readFrontMatter(source, report);
  return { frontMatter, complete, body: { source, nodes: parseBody(source, end).children } };
}

/** Parses what follows the front matter, which is blanked out rather than cut off, so that positions are the file's. */
function parseBody(source: string, end: number): Root {
  const body = source.slice(0, end).replace(/[^\n]/g, ' ') + source.slice(end);
  return markdownToMdast(body, { features: dialect }) as Root;
}

function readSections(body: Span, lessonId: string, report: Report) {
  checkMarkers(body.nodes, body.source, report);
  const { lead, sections } = splitAtMarkers(body, 1);
  const stray = lead.nodes.find((node) => !isComment(node));
  if (stray) report('text-before-marker', stray.position?.start ?? { line: 1, column: 1 });

  const named = (name: string): Section | undefined => sections.find(({ marker }) => marker.name === name);
  const prose = (name: string): Markdown | undefined => {
    const section = named(name);
    return section && markdownOf(section.content);
  };
  const questions = named('questions');
  const content = withoutUndefined({
    description: prose('description'),
    interactive: prose('interactive'),
    instructions: prose('instructions'),
    explanation: prose('explanation'),
    questions: questions ? readQuestions(questions, lessonId, report) : [],
  });
  return { content, hasQuestions: questions !== undefined };
}

/** Authors' notes before the first marker are never shown (FORMAT 5.9). */
function isComment(node: RootContent): boolean {
  return node.type === 'html' && /^\s*(<!--[\s\S]*?-->\s*)+$/.test(node.value);
}

function normaliseLines(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function withoutUndefined<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never;
}

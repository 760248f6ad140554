import type { Nodes, Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import type { Place } from '../diagnostics/diagnostic.ts';
import { dialect } from '../markup/dialect.ts';
import { headingIds } from './headings.ts';
import { localLinks, type LocalLink } from './local-links.ts';
import { markerOf } from './markers.ts';
import type { Question } from './question.ts';
import { splitAtMarkers, type Markdown, type Section, type Span } from './span.ts';

/** What links need to know of a text. */
export interface ProseFacts {
  /** Those that lead to this site, in file order. */
  readonly links: readonly LocalLink[];
  /** The ids of the headings on its page. */
  readonly headingIds: readonly string[];
}

/**
 * What rules over several files, and links to a lesson's headings, need to know of it. It is kept of every lesson of a site,
 * so it is small and holds no text of the lesson.
 */
export interface LessonFacts extends ProseFacts {
  readonly markers: MarkerSequence;
  /** Its questions, in file order; quizzes are not among them. */
  readonly choices: readonly Choice[];
}

/** The markers of a file, in order. */
export interface MarkerSequence {
  /** Each as it is written, such as `## --text--`, with line breaks between them: equal sequences are equal strings. */
  readonly written: string;
  /** The line of each. */
  readonly lines: readonly number[];
}

/** Where the right answer of a question stands. */
export interface Choice {
  readonly answers: number;
  /** From 0. */
  readonly solution: number;
}

/**
 * Sections in the order in which a page renders them, which tells equal headings apart. The headings of the others, which are
 * those of questions, have ids of their own.
 */
const renderOrder = [
  ...['description', 'interactive', 'notes', 'transcript', 'instructions', 'hints', 'explanation'],
  'assignment',
];

/**
 * Gathers the facts of a lesson that is sound.
 * @param originalPlace the place in the file of a place in the body's source
 */
export function lessonFacts(
  body: Span,
  questions: readonly Question[],
  originalPlace: (place: Place) => Place,
): LessonFacts {
  return {
    markers: markerSequence(body),
    links: localLinks(body.nodes).map((link) => ({
      ...link,
      ...originalPlace({ line: link.line, column: link.column }),
    })),
    headingIds: headingIds(contentInRenderOrder(body)),
    choices: questions.map(({ answers, solution }) => ({ answers: answers.length, solution })),
  };
}

/** Gathers the facts of Markdown that is no lesson. */
export function proseFacts({ source, line }: Markdown): ProseFacts {
  const { children } = markdownToMdast(source, { features: dialect }) as Root;
  const { links, headingIds } = factsOf(children);
  return { links: links.map((link) => ({ ...link, line: link.line + line - 1 })), headingIds };
}

/** Gathers the facts of a text that is parsed already. */
export function factsOf(nodes: readonly Nodes[]): ProseFacts {
  return { links: localLinks(nodes), headingIds: headingIds(nodes) };
}

function markerSequence({ nodes, source }: Span): MarkerSequence {
  const markers = nodes.flatMap((node) => markerOf(node, source) ?? []);
  return {
    written: markers.map(({ level, name }) => `${'#'.repeat(level)} --${name}--`).join('\n'),
    lines: markers.map(({ line }) => line),
  };
}

function contentInRenderOrder(body: Span): Span['nodes'] {
  const rank = ({ marker }: Section) => renderOrder.indexOf(marker.name);
  const { sections } = splitAtMarkers(body, 1);
  return sections
    .filter((section) => rank(section) >= 0)
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap(({ content }) => content.nodes)
    .filter((node) => !markerOf(node, body.source));
}

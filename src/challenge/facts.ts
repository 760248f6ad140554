import type { Nodes, Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import type { Place } from '../diagnostics/diagnostic.ts';
import { dialect } from '../markup/dialect.ts';
import { headingIds } from './headings.ts';
import { localLinks, type LocalLink } from './local-links.ts';
import { markerOf } from './markers.ts';
import { oddDollars } from './odd-dollars.ts';
import type { Question } from './question.ts';
import { splitAtMarkers, type Markdown, type Section, type Span } from './span.ts';

/** The parts of a text that the link check needs. */
export interface ProseFacts {
  /** Links and images that point to this site, in file order. */
  readonly links: readonly LocalLink[];
  /** The ids of the headings on its page. */
  readonly headingIds: readonly string[];
}

/**
 * The parts of a lesson that rules over several files, and links to its headings, need. It is kept for every lesson of a
 * site, so it is small and contains no text of the lesson.
 */
export interface LessonFacts extends ProseFacts {
  readonly markers: MarkerSequence;
  /** Its questions in file order, without those of quizzes. */
  readonly choices: readonly Choice[];
  /** The first dollar sign without a partner in each block, which matters if the lesson has formulas. */
  readonly oddDollars: readonly Place[];
}

/** The markers of a file, in order. */
export interface MarkerSequence {
  /** The markers as written, such as `## --text--`, one per line, so that equal sequences are equal strings. */
  readonly written: string;
  /** The line of each marker. */
  readonly lines: readonly number[];
}

/** The position of the right answer of a question. */
export interface Choice {
  /** Number of answers. */
  readonly answers: number;
  /** Index of the right one, from 0. */
  readonly solution: number;
}

/**
 * Sections in the order in which a page renders them, which decides the ids of equal headings. The headings of questions have
 * ids of their own.
 */
const renderOrder = [
  ...['description', 'interactive', 'notes', 'transcript', 'instructions', 'hints', 'explanation'],
  'assignment',
];

/**
 * Collects the facts of a lesson without errors.
 * @param originalPlace maps a position in the body's source to one in the file
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
    oddDollars: oddDollars(body.nodes, body.source).map(originalPlace),
    choices: questions.map(({ answers, solution }) => ({ answers: answers.length, solution })),
  };
}

/** Collects the facts of Markdown that is not a lesson. */
export function proseFacts({ source, line }: Markdown): ProseFacts {
  const { children } = markdownToMdast(source, { features: dialect }) as Root;
  const { links, headingIds } = factsOf(children);
  return { links: links.map((link) => ({ ...link, line: link.line + line - 1 })), headingIds };
}

/** Collects the facts of a parsed text. */
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

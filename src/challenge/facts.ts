import type { Place } from '../diagnostics/diagnostic.ts';
import { headingIds } from './headings.ts';
import { localLinks, type LocalLink } from './local-links.ts';
import { markerOf } from './markers.ts';
import type { Question } from './questions.ts';
import { splitAtMarkers, type Section, type Span } from './span.ts';

/**
 * What rules over several files, and links to a lesson's headings, need to know of it. It is kept of every lesson of a site,
 * so it is small and holds no text of the lesson.
 */
export interface LessonFacts {
  readonly markers: MarkerSequence;
  /** In file order. */
  readonly links: readonly LocalLink[];
  /** The ids of the headings on its page. */
  readonly headingIds: readonly string[];
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

/** Sections in the order in which a page renders them, which tells equal headings apart; the others come after them. */
const renderOrder = ['description', 'interactive', 'notes', 'transcript', 'instructions', 'hints', 'explanation'];

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

function markerSequence({ nodes, source }: Span): MarkerSequence {
  const markers = nodes.flatMap((node) => markerOf(node, source) ?? []);
  return {
    written: markers.map(({ level, name }) => `${'#'.repeat(level)} --${name}--`).join('\n'),
    lines: markers.map(({ line }) => line),
  };
}

function contentInRenderOrder(body: Span): Span['nodes'] {
  const rank = ({ marker }: Section) => {
    const index = renderOrder.indexOf(marker.name);
    return index < 0 ? renderOrder.length : index;
  };
  const { sections } = splitAtMarkers(body, 1);
  return sections
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap(({ content }) => content.nodes)
    .filter((node) => !markerOf(node, body.source));
}

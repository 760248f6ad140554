import type { Heading, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Place, Report } from '../diagnostics/diagnostic.ts';
import { perhapsMeant } from '../diagnostics/did-you-mean.ts';
import { reportTrailingSpace } from './rules/marker-trailing-space.ts';

/** A heading such as `### --feedback--` that opens a section (FORMAT 1). */
export interface Marker extends Place {
  readonly name: string;
  /** Number of `#` signs, 1 to 6. */
  readonly level: number;
}

interface MarkerKind {
  readonly level: number;
  /** The marker whose section it stands in; none for a section of the lesson itself. */
  readonly parent?: string;
}

/** Every marker there is (FORMAT 3). A name may stand at several levels: `## --text--` and `#### --text--`. */
const kinds: Readonly<Record<string, readonly MarkerKind[]>> = {
  description: [{ level: 1 }],
  interactive: [{ level: 1 }],
  instructions: [{ level: 1 }],
  notes: [{ level: 1 }],
  transcript: [{ level: 1 }],
  explanation: [{ level: 1 }],
  assignment: [{ level: 1 }],
  questions: [{ level: 1 }],
  quizzes: [{ level: 1 }],
  fillInTheBlank: [{ level: 1 }],
  scene: [{ level: 1 }],
  hints: [{ level: 1 }],
  'before-all': [{ level: 1 }],
  'before-each': [{ level: 1 }],
  'after-all': [{ level: 1 }],
  'after-each': [{ level: 1 }],
  seed: [{ level: 1 }],
  solutions: [{ level: 1 }],
  'speaking-section': [{ level: 1 }],
  answers: [{ level: 2, parent: 'questions' }],
  'video-solution': [{ level: 2, parent: 'questions' }],
  text: [
    { level: 2, parent: 'questions' },
    { level: 4, parent: 'question' },
  ],
  feedback: [
    { level: 3, parent: 'answers' },
    { level: 3, parent: 'blanks' },
  ],
  'audio-id': [{ level: 3, parent: 'answers' }],
  quiz: [{ level: 2, parent: 'quizzes' }],
  question: [{ level: 3, parent: 'quiz' }],
  distractors: [{ level: 4, parent: 'question' }],
  answer: [{ level: 4, parent: 'question' }],
  audio: [{ level: 4, parent: 'question' }],
  sentence: [
    { level: 2, parent: 'fillInTheBlank' },
    { level: 2, parent: 'speaking-section' },
  ],
  'speaking-audio': [{ level: 2, parent: 'speaking-section' }],
  blanks: [{ level: 2, parent: 'fillInTheBlank' }],
  'seed-contents': [{ level: 2, parent: 'seed' }],
  'before-user-code': [{ level: 2, parent: 'seed' }],
  'after-user-code': [{ level: 2, parent: 'seed' }],
};

const markerText = /^--(.+)--$/;

/** The marker that a top-level block is, if it is one: an ATX heading whose whole text begins and ends with `--`. */
export function markerOf(node: RootContent, source: string): Marker | undefined {
  const text = dashedHeading(node, source);
  const name = text === undefined ? undefined : markerText.exec(text)?.[1];
  if (name === undefined || node.position === undefined) return undefined;
  const { line, column } = node.position.start;
  return { name, level: (node as Heading).depth, line, column };
}

/** Reports markers with unknown names or in the wrong place, and headings that were probably meant as markers. */
export function checkMarkers(nodes: readonly RootContent[], source: string, report: Report): void {
  const open: Marker[] = [];
  for (const node of nodes) {
    const marker = markerOf(node, source);
    if (!marker) {
      reportLookalike(node, source, report);
      continue;
    }
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= marker.level) open.pop();
    checkPlace(marker, open.at(-1)?.name, report);
    reportTrailingSpace(marker, node.position?.start.offset ?? 0, source, report);
    open.push(marker);
  }
}

function checkPlace(marker: Marker, parent: string | undefined, report: Report): void {
  const known = Object.hasOwn(kinds, marker.name) ? kinds[marker.name] : undefined;
  if (!known) {
    report('marker-unknown', marker, { name: marker.name, meant: perhapsMeant(marker.name, Object.keys(kinds)) });
    return;
  }
  if (known.some((kind) => kind.level === marker.level && kind.parent === parent)) return;
  const meant = known.find((kind) => kind.parent === parent) ?? known[0];
  if (!meant) return;
  report('marker-misplaced', marker, {
    found: written(marker.level, marker.name),
    expected: written(meant.level, marker.name),
    where: meant.parent ? `inside \`--${meant.parent}--\`` : 'as a section of its own',
  });
}

function reportLookalike(node: RootContent, source: string, report: Report): void {
  const text = dashedHeading(node, source);
  if (text !== undefined && node.position) report('marker-lookalike', node.position.start, { text });
}

function dashedHeading(node: RootContent, source: string): string | undefined {
  if (node.type !== 'heading' || node.position?.start.offset === undefined) return undefined;
  if (source[node.position.start.offset] !== '#') return undefined;
  const text = toString(node).trim();
  return text.startsWith('--') ? text : undefined;
}

function written(level: number, name: string): string {
  return `${'#'.repeat(level)} --${name}--`;
}

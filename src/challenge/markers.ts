import type { Heading, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Place, Report } from '../diagnostics/diagnostic.ts';
import { closest, didYouMean } from '../diagnostics/did-you-mean.ts';
import { reportTrailingSpace } from './rules/marker-trailing-space.ts';

/** A heading such as `### --feedback--` that starts a section (see format.md#markers). */
export interface Marker extends Place {
  readonly name: string;
  /** Number of `#` signs, 1 to 6. */
  readonly level: number;
}

interface MarkerKind {
  readonly level: number;
  /** Name of the marker whose section contains this one; undefined for a top-level section. */
  readonly parent?: string;
}

/** All markers (see format.md#markers). A name can have several levels: `## --text--` and `#### --text--`. */
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

/** The name of every marker. */
export const markerNames: readonly string[] = Object.keys(kinds);

const markerText = /^--(.+)--$/;

/** Returns the marker if a top-level block is one: an ATX heading whose whole text begins and ends with `--`. */
export function markerOf(node: RootContent, source: string): Marker | undefined {
  const text = dashedHeading(node, source);
  const name = text === undefined ? undefined : markerText.exec(text)?.[1];
  if (name === undefined || node.position === undefined) return undefined;
  const { line, column } = node.position.start;
  return { name, level: (node as Heading).depth, line, column };
}

/**
 * Reports markers that are unknown or in the wrong place, and headings that were probably meant as markers. If a section is
 * missing because of a wrong marker, the markers inside it are not reported.
 */
export function checkMarkers(nodes: readonly RootContent[], source: string, report: Report): void {
  const open: Marker[] = [];
  const missing = new Set<string>();
  const headings: PlainHeading[] = [];
  const hasDistractors = () => nodes.some((node) => isOlderList(markerOf(node, source)));
  for (const node of nodes) {
    const marker = markerOf(node, source);
    if (!marker) {
      if (node.type === 'heading') headings.push({ text: toString(node), line: node.position?.start.line ?? 1 });
      reportLookalike(node, source, report);
      continue;
    }
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= marker.level) open.pop();
    const parent = open.at(-1)?.name;
    if (!fits(marker, parent)) {
      const isOlder = reportOlder(marker, parent, hasDistractors, missing, report);
      if (!isOlder) reportWrong(marker, parent, missing, headings, report);
    } else if (marker.level === 1) missing.clear();
    reportTrailingSpace(marker, node.position?.start.offset ?? 0, source, report);
    open.push(marker);
  }
}

/** A heading that may have been meant as a marker. */
interface PlainHeading {
  readonly text: string;
  readonly line: number;
}

function kindsOf(name: string): readonly MarkerKind[] {
  return Object.hasOwn(kinds, name) ? (kinds[name] ?? []) : [];
}

function fits({ name, level }: Pick<Marker, 'name' | 'level'>, parent: string | undefined): boolean {
  return kindsOf(name).some((kind) => kind.level === level && kind.parent === parent);
}

function reportWrong(
  marker: Marker,
  parent: string | undefined,
  missing: Set<string>,
  headings: readonly PlainHeading[],
  report: Report,
): void {
  const { name, level } = marker;
  const own = kindsOf(name);
  if (own.some((kind) => kind.level === level && missing.has(kind.parent ?? ''))) return;
  const here = Object.keys(kinds).filter((other) => fits({ name: other, level }, parent));
  const near = closest(name, here) ?? here.find((other) => other.split('-').includes(name));
  const [first] = own;
  if (!first) {
    const meant = near ?? closest(name, Object.keys(kinds));
    if (meant !== undefined) missing.add(meant);
    report('marker-unknown', marker, { name, meant: didYouMean(meant && `--${meant}--`) });
    return;
  }
  const kind = own.find((one) => one.parent === parent) ?? own.find((one) => one.level === level) ?? first;
  for (const opener of [name, near, kind.parent]) if (opener !== undefined) missing.add(opener);
  report('marker-misplaced', marker, {
    found: writtenMarker(marker),
    rule: kind.level === level ? missingParent(kind, headings) : rightPlace(name, kind),
    meant: didYouMean(near && writtenMarker({ level, name: near })),
  });
}

/**
 * Reports markers of older dialects (see format.md#irregular-files), once for each section, and expects no other parts in it.
 * @param hasDistractors whether a question has `## --distractors--`, beside which `## --answer--` is not a misspelling
 * @returns true if the marker is one
 */
function reportOlder(
  marker: Marker,
  parent: string | undefined,
  hasDistractors: () => boolean,
  missing: Set<string>,
  report: Report,
): boolean {
  const { name, level } = marker;
  if (level === 1 && name === 'question') {
    missing.add('questions');
    report('marker-older', marker, { found: writtenMarker(marker), newer: '`# --questions--`' });
    return true;
  }
  const isInQuestion = parent === 'questions' || parent === 'question';
  const isOlder = level === 2 && isInQuestion && (name === 'distractors' || (name === 'answer' && hasDistractors()));
  if (isOlder && !missing.has('distractors')) {
    const newer = '`## --answers--` with all answers and `## --video-solution--` with the number of the right one';
    report('marker-older', marker, { found: '## --distractors--', newer });
    for (const part of ['distractors', 'answers']) missing.add(part);
  }
  return isOlder;
}

/** True for `## --distractors--`, an older form of a question’s answers. */
export function isOlderList(marker: Marker | undefined): boolean {
  return marker?.level === 2 && marker.name === 'distractors';
}

function rightPlace(name: string, { level, parent }: MarkerKind): string {
  const marker = `\`${writtenMarker({ level, name })}\``;
  return parent === undefined
    ? `it must be ${marker}, a section of its own`
    : `it must be ${marker} inside \`--${parent}--\``;
}

function missingParent({ parent = '' }: MarkerKind, headings: readonly PlainHeading[]): string {
  const heading = headings.findLast(
    ({ text }) => text.replaceAll('-', '').trim().toLowerCase() === parent.toLowerCase(),
  );
  const hint = heading
    ? `; perhaps the heading “${heading.text}” on line ${String(heading.line)} should be that marker`
    : '';
  return `it must be inside \`--${parent}--\`${hint}`;
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

/** A marker as it is written in a file. */
export function writtenMarker({ level, name }: Pick<Marker, 'level' | 'name'>): string {
  return `${'#'.repeat(level)} --${name}--`;
}

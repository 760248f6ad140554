import type { RootContent } from 'mdast';
import type { Place, Report } from '../diagnostics/diagnostic.ts';
import { markerOf, type Marker } from './markers.ts';

/** A piece of a lesson's Markdown and the line it comes from. */
export interface Markdown {
  readonly source: string;
  /** Line of the file on which `source` begins. */
  readonly line: number;
}

/** A run of neighbouring top-level blocks of one file. All parts of a lesson are cut from such runs. */
export interface Span {
  /** The whole text to which the positions of `nodes` refer. */
  readonly source: string;
  readonly nodes: readonly RootContent[];
}

/** A marker and its content, including deeper markers. */
export interface Section {
  readonly marker: Marker;
  readonly content: Span;
}

/**
 * Splits a span at its markers of one level (see format.md#markers).
 * @returns the blocks before the first of them, and a section for each, in file order
 */
export function splitAtMarkers(span: Span, level: number): { lead: Span; sections: Section[] } {
  const lead: RootContent[] = [];
  const sections: { marker: Marker; nodes: RootContent[] }[] = [];
  for (const node of span.nodes) {
    const marker = markerOf(node, span.source);
    if (marker?.level === level) sections.push({ marker, nodes: [] });
    else (sections.at(-1)?.nodes ?? lead).push(node);
  }
  return {
    lead: { source: span.source, nodes: lead },
    sections: sections.map(({ marker, nodes }) => ({ marker, content: { source: span.source, nodes } })),
  };
}

/** The runs of blocks between markers of any level. */
export function contentBetweenMarkers({ source, nodes }: Span): Span[] {
  const runs: RootContent[][] = [[]];
  for (const node of nodes) {
    if (markerOf(node, source)) runs.push([]);
    else runs.at(-1)?.push(node);
  }
  return runs.map((run) => ({ source, nodes: run }));
}

/**
 * Reports text before the first marker, which belongs to no section. Comments are allowed there and are never shown
 * (see format.md#html-comments).
 */
export function reportStray({ nodes }: Span, report: Report): void {
  const stray = nodes.find((node) => !isComment(node));
  if (stray?.position) report('text-before-marker', stray.position.start);
}

/** True for HTML that is only comments. */
export function isComment(node: RootContent): boolean {
  return node.type === 'html' && node.value.replace(/<!--[\s\S]*?(?:-->|$)|-->/g, '').trim() === '';
}

/**
 * Reports text that becomes a heading because of a line `---` directly below it, which should separate answers
 * (see format.md#shared-grammar).
 * @returns true if there is any; the answers are then ambiguous
 */
export function reportRulesUnderText({ source, nodes }: Span, report: Report): boolean {
  const places = nodes.flatMap((node) => (isUnderlined(node, source) && node.position ? [node.position.start] : []));
  for (const place of places) report('rule-under-text', place);
  return places.length > 0;
}

/** True for text that is a heading because of a line of dashes below it. */
export function isUnderlined(node: RootContent, source: string): boolean {
  return node.type === 'heading' && node.depth === 2 && source[node.position?.start.offset ?? 0] !== '#';
}

/** The content between two rules, and the position of the rule above it, if any. */
export interface Piece extends Span {
  readonly rule?: Place | undefined;
}

/** Splits a span at its rules (`---`) into one or more pieces, which can be empty (see format.md#shared-grammar). */
export function splitAtRules({ source, nodes }: Span): Piece[] {
  const pieces: { rule?: Place | undefined; nodes: RootContent[] }[] = [{ nodes: [] }];
  for (const node of nodes) {
    if (node.type === 'thematicBreak') pieces.push({ rule: node.position?.start, nodes: [] });
    else pieces.at(-1)?.nodes.push(node);
  }
  return pieces.map((piece) => ({ source, ...piece }));
}

/** The Markdown of a span, from the first line of its first block to the end of its last; undefined for an empty span. */
export function markdownOf(span: Span): Markdown | undefined {
  const first = span.nodes[0]?.position;
  const last = span.nodes.at(-1)?.position;
  if (first?.start.offset === undefined || last?.end.offset === undefined) return undefined;
  const lineStart = first.start.offset === 0 ? 0 : span.source.lastIndexOf('\n', first.start.offset - 1) + 1;
  return { source: span.source.slice(lineStart, last.end.offset), line: first.start.line };
}

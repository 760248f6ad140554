import type { Root, RootContent } from 'mdast';
import { parseBody } from '../challenge/body.ts';
import { readFrontMatter, readYamlHeader } from '../challenge/front-matter.ts';

/** A challenge file as repairs look at it. */
export interface Document {
  /** Without byte order mark; its lines end with a line feed. */
  readonly text: string;
  /** Offset of the line after the front matter; nothing where front matter is missing or broken. */
  readonly bodyStart: number | undefined;
  readonly tree: Root;
}

/** Parses a text whose line ends are repaired already. What is wrong with it is for the check to say. */
export function parseDocument(text: string): Document {
  const header = readYamlHeader(text, ignore);
  const { end } = header ?? readFrontMatter(text, ignore);
  const isLineStart = text[end - 1] === '\n';
  return {
    text,
    bodyStart: header && (isLineStart ? end : lineEnd(text, end) + 1),
    tree: parseBody(text, end),
  };
}

/** Offset at which the line of a place begins. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Offset at which the line of a place ends, before its line feed. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** Where a block of the parsed text begins and ends. */
export function rangeOf({ position }: RootContent): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

function ignore(): void {
  // Repairs say nothing.
}

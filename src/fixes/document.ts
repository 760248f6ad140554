import type { Root, RootContent } from 'mdast';
import { parseBody } from '../challenge/body.ts';
import { readFrontMatter, readYamlHeader, type YamlHeader } from '../challenge/front-matter.ts';

/** A parsed challenge file, as the fixes need it. */
export interface Document {
  /** Without a byte order mark; lines end with a line feed. */
  readonly text: string;
  /** Offset of the line after the front matter; undefined if the front matter is missing or broken. */
  readonly bodyStart: number | undefined;
  /** The front matter; undefined if it is missing or broken. */
  readonly header: YamlHeader | undefined;
  readonly tree: Root;
}

/** Parses a text with normalised line ends. Problems in it are reported by the check, not here. */
export function parseDocument(text: string): Document {
  const header = readYamlHeader(text, ignore);
  const { end } = header ?? readFrontMatter(text, ignore);
  const isLineStart = text[end - 1] === '\n';
  return {
    text,
    bodyStart: header && (isLineStart ? end : lineEnd(text, end) + 1),
    header,
    tree: parseBody(text, end),
  };
}

/** Offset of the start of the line that contains `offset`. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Offset of the end of the line that contains `offset`, before its line feed. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** Start and end offsets of a parsed block. */
export function rangeOf({ position }: RootContent): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

function ignore(): void {
  // Fixes report nothing.
}

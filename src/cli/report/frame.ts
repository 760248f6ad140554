import stringWidth from 'fast-string-width';
import type { Place } from '../../diagnostics/diagnostic.ts';
import { visible } from './visible.ts';

/** The widest line in terminal columns, and the widest part of it before the position. */
const maxWidth = 100;
const maxWidthBefore = 60;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A line of a file with a mark below one position. */
export interface Frame {
  /** The line number, and spaces of the same width for the line below. */
  readonly gutter: readonly [number: string, space: string];
  readonly line: string;
  readonly mark: string;
}

/**
 * Returns the line of a position with a mark below its column. Long lines are cut around the position. The mark is also
 * right after tabs and wide characters. Returns nothing for the start of a file, which stands for the whole file.
 */
export function frameOf(lines: readonly string[], { line, column }: Place): Frame | undefined {
  const text = lines[line - 1];
  if (text === undefined || (line === 1 && column === 1)) return undefined;
  const before = lastPart(shown(text.slice(0, column - 1)), maxWidthBefore);
  const indent = stringWidth(before);
  const number = String(line);
  return {
    gutter: [number, ' '.repeat(number.length)],
    line: before + firstPart(shown(text.slice(column - 1)), maxWidth - indent),
    mark: `${' '.repeat(indent)}^`,
  };
}

function shown(text: string): string {
  return visible(text.replaceAll('\t', '  '));
}

/** The beginning of a text that fits into a width. */
function firstPart(text: string, width: number): string {
  return stringWidth(text) <= width ? text : `${fitting(segments(text.slice(0, width * 4)), width - 1).join('')}…`;
}

/** The end of a text that fits into a width. */
function lastPart(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  return `…${fitting(segments(text.slice(-width * 4)).toReversed(), width - 1)
    .toReversed()
    .join('')}`;
}

function segments(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

function fitting(parts: readonly string[], width: number): string[] {
  let left = width;
  const end = parts.findIndex((part) => {
    left -= stringWidth(part);
    return left < 0;
  });
  return end < 0 ? [...parts] : parts.slice(0, end);
}

import stringWidth from 'fast-string-width';
import type { Place } from '../../diagnostics/diagnostic.ts';
import { visible } from './visible.ts';

/** How many columns of a terminal a line may take, and how many of them the part before the place. */
const room = 100;
const roomBefore = 60;

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A line of a file with a mark below one place of it. */
export interface Frame {
  /** The line's number, and the space that is left of it below. */
  readonly gutter: readonly [number: string, space: string];
  readonly line: string;
  readonly mark: string;
}

/**
 * The line of a place with a mark below its column. A long line is cut around the place; tabs and letters of any width
 * leave the mark where it belongs. Nothing for the start of a file, which stands for the file as a whole.
 */
export function frameOf(lines: readonly string[], { line, column }: Place): Frame | undefined {
  const text = lines[line - 1];
  if (text === undefined || (line === 1 && column === 1)) return undefined;
  const before = lastPart(shown(text.slice(0, column - 1)), roomBefore);
  const indent = stringWidth(before);
  const number = String(line);
  return {
    gutter: [number, ' '.repeat(number.length)],
    line: before + firstPart(shown(text.slice(column - 1)), room - indent),
    mark: `${' '.repeat(indent)}^`,
  };
}

function shown(text: string): string {
  return visible(text.replaceAll('\t', '  '));
}

/** The beginning of a text, as much as fits into a width. */
function firstPart(text: string, width: number): string {
  return stringWidth(text) <= width ? text : `${fitting(segments(text.slice(0, width * 4)), width - 1).join('')}…`;
}

/** The end of a text, as much as fits into a width. */
function lastPart(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  return `…${fitting(segments(text.slice(-width * 4)).toReversed(), width - 1)
    .toReversed()
    .join('')}`;
}

function segments(text: string): string[] {
  return Array.from(letters.segment(text), ({ segment }) => segment);
}

function fitting(parts: readonly string[], width: number): string[] {
  let left = width;
  const end = parts.findIndex((part) => {
    left -= stringWidth(part);
    return left < 0;
  });
  return end < 0 ? [...parts] : parts.slice(0, end);
}

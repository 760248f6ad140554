import type { Place } from '../diagnostics/diagnostic.ts';
import { placeAt } from './positions.ts';

/** A position where a text needs far more work than its length suggests. */
export interface Heavy {
  /** The items that the text has too many of, as a plural. */
  readonly what: string;
  readonly limit: number;
  readonly place: Place;
}

/**
 * Finds the position where parsers would need disproportionate time or memory; undefined in any text that a person wrote.
 * Runs before the parsers, so markup in code counts as well. Takes linear time.
 */
export function heavyPlace(text: string): Heavy | undefined {
  const lines = text.split(/\r\n?|\n/);
  // Nearly every text is too small for most of these checks.
  return (
    (lines.length > partLimit ? tooManyParts(lines) : undefined) ??
    (text.includes('|') ? tooManyCells(lines) : undefined) ??
    (signsIn(text) > signLimit ? tooManySigns(lines) : undefined) ??
    (text.length > attributeLimit ? tooManyAttributes(text) : undefined)
  );
}

/** Maximum number of markers, rules and fences in a file; the content between them is compared and stored in pieces. */
export const partLimit = 5000;

function tooManyParts(lines: readonly string[]): Heavy | undefined {
  let parts = 0;
  for (const [index, line] of lines.entries()) {
    if (/^[ \t>]*(?:#{1,6} +--|---[ \t]*$|```|~~~)/.test(line)) parts += 1;
    if (parts > partLimit) {
      const what = 'markers, rules and fences';
      return { what, limit: partLimit, place: { line: index + 1, column: 1 } };
    }
  }
  return undefined;
}

/** Every table row is padded to the length of the header row, so a small file could have any number of cells. */
export const cellLimit = 100_000;

/** The line below the header row of a table, also in quotes and lists. */
const ruleLine = /^(?=.*\|)[ \t>*+-]*[ \t|:-]*-[ \t|:-]*$/;

function tooManyCells(lines: readonly string[]): Heavy | undefined {
  let cells = 0;
  let rows = 0;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index] ?? '';
    rows = isBlank(line) ? 0 : rows + 1;
    if (!/^[ \t>*+|:-]+$/.test(line) || !ruleLine.test(line)) continue;
    cells += rows * line.split('|').length;
    if (cells > cellLimit) return { what: 'table cells', limit: cellLimit, place: { line: index + 1, column: 1 } };
  }
  return undefined;
}

/** Parsers compare the asterisks, underscores, tildes and character references of a paragraph with one another. */
export const signLimit = 2000;

function tooManySigns(lines: readonly string[]): Heavy | undefined {
  let signs = 0;
  for (const [index, line] of lines.entries()) {
    signs = isBlank(line) ? 0 : signs + signsIn(line);
    if (signs > signLimit) {
      const what = 'emphasis signs and character references in one paragraph';
      return { what, limit: signLimit, place: { line: index + 1, column: 1 } };
    }
  }
  return undefined;
}

function signsIn(text: string): number {
  return text.match(/[*_~&]/g)?.length ?? 0;
}

/** Parsers compare the attributes of a tag with one another. */
export const attributeLimit = 5000;

/** One attribute by the rules of HTML, which accept nearly anything. */
const attribute = /[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*))?/y;

function tooManyAttributes(text: string): Heavy | undefined {
  const tag = /<[a-z][^\s/>]*/gi;
  for (let found = tag.exec(text); found; found = tag.exec(text)) {
    attribute.lastIndex = tag.lastIndex;
    for (let count = 1; attribute.test(text); count += 1) {
      tag.lastIndex = attribute.lastIndex;
      if (count > attributeLimit) {
        return { what: 'attributes in one tag', limit: attributeLimit, place: placeAt(found.index, text) };
      }
    }
  }
  return undefined;
}

function isBlank(line: string): boolean {
  return /^[ \t>]*$/.test(line);
}

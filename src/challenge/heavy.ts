import type { Place } from '../diagnostics/diagnostic.ts';
import { placeAt } from './place.ts';

/** A place where a text asks for more work than its length lets one think. */
export interface Heavy {
  /** What there is too much of. */
  readonly what: string;
  readonly limit: number;
  readonly place: Place;
}

/**
 * Where parsers would take time or memory out of all proportion; nothing in a text that a person wrote. Looks at the text alone,
 * since the parsers come after it: what stands in code counts too. Takes time in proportion to the text.
 */
export function heavyPlace(text: string): Heavy | undefined {
  const lines = text.split(/\r\n?|\n/);
  // Nearly every text is too small for most of these.
  return (
    (lines.length > partLimit ? tooManyParts(lines) : undefined) ??
    (text.includes('|') ? tooManyCells(lines) : undefined) ??
    (signsIn(text) > signLimit ? tooManySigns(lines) : undefined) ??
    (text.length > attributeLimit ? tooManyAttributes(text) : undefined)
  );
}

/** How many markers, rules and fences a file may have: what lies between them is compared and kept piece by piece. */
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

/** Every row of a table becomes as long as its head, so a small file could have any number of cells. */
export const cellLimit = 100_000;

/** The line under the head of a table, also in quotes and lists. */
const ruleLine = /^(?=.*\|)[ \t>*+-]*[ \t|:-]*-[ \t|:-]*$/;

function tooManyCells(lines: readonly string[]): Heavy | undefined {
  let cells = 0;
  let rows = 0;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index] ?? '';
    rows = isBlank(line) ? 0 : rows + 1;
    if (!/^[ \t>*+|:-]+$/.test(line) || !ruleLine.test(line)) continue;
    cells += rows * line.split('|').length;
    if (cells > cellLimit) return { what: 'cells of tables', limit: cellLimit, place: { line: index + 1, column: 1 } };
  }
  return undefined;
}

/** The stars, underscores, tildes and character references of one paragraph are compared with one another. */
export const signLimit = 2000;

function tooManySigns(lines: readonly string[]): Heavy | undefined {
  let signs = 0;
  for (const [index, line] of lines.entries()) {
    signs = isBlank(line) ? 0 : signs + signsIn(line);
    if (signs > signLimit) {
      const what = 'signs of emphasis and references in a paragraph';
      return { what, limit: signLimit, place: { line: index + 1, column: 1 } };
    }
  }
  return undefined;
}

function signsIn(text: string): number {
  return text.match(/[*_~&]/g)?.length ?? 0;
}

/** The attributes of one tag are compared with one another. */
export const attributeLimit = 5000;

/** One attribute as HTML reads it, which is nearly anything. */
const attribute = /[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*))?/y;

function tooManyAttributes(text: string): Heavy | undefined {
  const tag = /<[a-z][^\s/>]*/gi;
  for (let found = tag.exec(text); found; found = tag.exec(text)) {
    attribute.lastIndex = tag.lastIndex;
    for (let count = 1; attribute.test(text); count += 1) {
      tag.lastIndex = attribute.lastIndex;
      if (count > attributeLimit) {
        return { what: 'attributes of a tag', limit: attributeLimit, place: placeAt(found.index, text) };
      }
    }
  }
  return undefined;
}

function isBlank(line: string): boolean {
  return /^[ \t>]*$/.test(line);
}

import type { Nodes, Root } from 'mdast';
import type { Place, Report } from '../diagnostics/diagnostic.ts';
import { applyEdits } from '../markup/edit.ts';
import { placesIn } from './positions.ts';

/**
 * UTF-8 that was decoded as Windows-1252: `Â°`, `Ã©`, `â€™`, `ï¼Œ`, `ðŸ˜€`. Only sequences that no language uses are
 * included: `É”`, `Ñ…` or `ß“` are a letter and a quotation mark, and stay.
 */
const next = '[\\u0080-\\u00BF\\u0152-\\u2122]';
const garbled = new RegExp(
  [
    'Â[\\u00A0-\\u00BF]',
    'Ã[\\u0081\\u008D\\u008F\\u0090\\u009D\\u00A1-\\u00AA\\u00AC\\u00AD\\u00AF-\\u00BA\\u00BC-\\u00BFƒˆ‰Š‹ŒŽ˜š›œžŸ‡†•—]',
    `â[€‚„†ˆ˜™œ]${next}`,
    'ï»¿',
    `ï[¼½]${next}`,
    `ðŸ${next}{2}`,
    // Chinese and Japanese characters, which come in runs.
    `(?:[ã-é]${next}{2}){2,}`,
  ].join('|'),
  'gu',
);

const byteOf = windows1252Bytes();

/** The position of a repair in the file, and the number of UTF-16 units by which it shortens the line. */
interface Repair extends Place {
  readonly lost: number;
}

/** A repaired text, and a function that maps its positions to those of the file. */
export interface RepairedText {
  readonly text: string;
  readonly originalPlace: (place: Place) => Place;
}

/** True if a text may contain letters that were saved with the wrong encoding; a cheap test before the exact one. */
export function mayBeGarbled(text: string): boolean {
  return text.search(garbled) >= 0;
}

/** A run of garbled letters and the text that was meant. */
export interface Garbled {
  readonly offset: number;
  readonly found: string;
  readonly repaired: string;
}

/**
 * Finds garbled letters everywhere except in code (see format.md#irregular-files).
 * @param tree the parsed text, which tells where code is
 */
export function findMojibake(text: string, tree: Root): Garbled[] {
  const code = codeRanges(tree);
  return [...text.matchAll(garbled)].flatMap(({ 0: found, index: offset }) => {
    if (code.some(([start, end]) => offset >= start && offset < end)) return [];
    const repaired = decode(found);
    return repaired === undefined ? [] : [{ offset, found, repaired }];
  });
}

/** Repairs garbled letters everywhere except in code, and reports each of them. Line numbers do not change. */
export function repairMojibake(text: string, tree: Root, report: Report): RepairedText {
  const placeOf = placesIn(text);
  const garbledRuns = findMojibake(text, tree);
  const repairs = garbledRuns.map(({ offset, found, repaired }): Repair => {
    const place = placeOf(offset);
    report('mojibake', place, { found, repaired });
    return { ...place, lost: found.length - repaired.length };
  });
  const edits = garbledRuns.map(({ offset, found, repaired }) => {
    return { offset, length: found.length, replacement: repaired };
  });
  return { text: applyEdits(text, edits), originalPlace: (place) => shiftBack(place, repairs) };
}

function shiftBack({ line, column }: Place, repairs: readonly Repair[]): Place {
  const before = repairs.filter((repair) => repair.line === line);
  return { line, column: before.reduce((at, repair) => (at > repair.column ? at + repair.lost : at), column) };
}

function decode(run: string): string | undefined {
  const bytes = Uint8Array.from(run, (letter) => byteOf.get(letter) ?? 0);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Ranges of code: fences, code spans, and the content of raw `<code>` and `<pre>` tags. */
function codeRanges(tree: Root): [start: number, end: number][] {
  const ranges: [number, number][] = [];
  let open: number | undefined;
  const collect = (node: Nodes) => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    if (node.type === 'code' || node.type === 'inlineCode') ranges.push([start, end]);
    if (node.type === 'html') {
      if (/<(?:code|pre|kbd|samp)\b/i.test(node.value)) open ??= start;
      if (open !== undefined && /<\/(?:code|pre|kbd|samp)\s*>/i.test(node.value)) {
        ranges.push([open, end]);
        open = undefined;
      }
    }
    if ('children' in node) node.children.forEach(collect);
  };
  collect(tree);
  return ranges;
}

function windows1252Bytes(): Map<string, number> {
  const decoder = new TextDecoder('windows-1252');
  return new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
}

import type { Nodes, Root } from 'mdast';
import type { Place, Report } from '../diagnostics/diagnostic.ts';
import { placesIn } from './place.ts';

/**
 * UTF-8 that somebody's editor took for Windows-1252, as it looks then: `Â°`, `Ã©`, `â€™`, `ï¼Œ`, `ðŸ˜€`. Only such pairs
 * as no language writes on purpose: `É”`, `Ñ…` or `ß“` are a letter and a quotation mark, and stay.
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
    // Chinese and Japanese come in runs.
    `(?:[ã-é]${next}{2}){2,}`,
  ].join('|'),
  'gu',
);

const byteOf = windows1252Bytes();

/** One repaired place: where it was in the file, and by how many letters the line became shorter. */
interface Repair extends Place {
  readonly lost: number;
}

/** A repaired text, and the way back from its places to those of the file. */
export interface RepairedText {
  readonly text: string;
  readonly originalPlace: (place: Place) => Place;
}

/** True when a text may hold letters that were saved with the wrong encoding; a cheap test before the real one. */
export function mayBeGarbled(text: string): boolean {
  return text.search(garbled) >= 0;
}

/** A run of garbled letters and what was meant by it. */
export interface Garbled {
  readonly offset: number;
  readonly found: string;
  readonly repaired: string;
}

/**
 * Finds garbled letters everywhere but in code (FORMAT 8).
 * @param tree the parsed text, which tells what is code
 */
export function findMojibake(text: string, tree: Root): Garbled[] {
  const code = codeRanges(tree);
  return [...text.matchAll(garbled)].flatMap(({ 0: found, index: offset }) => {
    if (code.some(([start, end]) => offset >= start && offset < end)) return [];
    const repaired = decode(found);
    return repaired === undefined ? [] : [{ offset, found, repaired }];
  });
}

/** Repairs garbled letters everywhere but in code, and reports each place. Line numbers stay as they are. */
export function repairMojibake(text: string, tree: Root, report: Report): RepairedText {
  const placeOf = placesIn(text);
  const repairs: Repair[] = [];
  const pieces: string[] = [];
  let done = 0;
  for (const { offset, found, repaired } of findMojibake(text, tree)) {
    const place = placeOf(offset);
    report('mojibake', place, { found, repaired });
    repairs.push({ ...place, lost: found.length - repaired.length });
    pieces.push(text.slice(done, offset), repaired);
    done = offset + found.length;
  }
  const repairedText = [...pieces, text.slice(done)].join('');
  return { text: repairedText, originalPlace: (place) => shiftBack(place, repairs) };
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

/** Where code stands: fences, code spans, and what raw `<code>` and `<pre>` tags enclose. */
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

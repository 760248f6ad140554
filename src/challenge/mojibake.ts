import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Report } from '../diagnostics/diagnostic.ts';

/**
 * UTF-8 bytes that somebody's editor took for Windows-1252: a lead byte and one to three continuation bytes.
 * A lone multiplication sign with what follows is left alone: `×£` is more often meant than one Hebrew letter.
 */
const suspicious = suspiciousRuns();
const byteOf = windows1252Bytes();

/** True when a text may hold letters that were saved with the wrong encoding; a cheap test before the real one. */
export function mayBeGarbled(text: string): boolean {
  return text.search(suspicious) >= 0;
}

/**
 * Repairs UTF-8 that was read as Windows-1252, such as `â€™` for `’`, everywhere but in code, and reports each place
 * (FORMAT 8). Line numbers stay as they are.
 */
export function repairMojibake(text: string, tree: Root, report: Report): string {
  const code = codeRanges(tree);
  return text.replace(suspicious, (found, offset: number) => {
    if (code.some(([start, end]) => offset >= start && offset < end)) return found;
    const repaired = decode(found);
    if (repaired === undefined) return found;
    report('mojibake', placeOf(text, offset), { found, repaired });
    return repaired;
  });
}

function decode(run: string): string | undefined {
  const bytes = Uint8Array.from(run, (letter) => byteOf.get(letter) ?? 0);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function codeRanges(tree: Root): [start: number, end: number][] {
  const ranges: [number, number][] = [];
  visit(tree, ['code', 'inlineCode'], (node) => {
    const { start, end } = node.position ?? {};
    if (start?.offset !== undefined && end?.offset !== undefined) ranges.push([start.offset, end.offset]);
  });
  return ranges;
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

function windows1252Bytes(): Map<string, number> {
  const decoder = new TextDecoder('windows-1252');
  return new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
}

function suspiciousRuns(): RegExp {
  const letters = [...windows1252Bytes()];
  const inRange = (from: number, to: number) =>
    letters
      .filter(([, byte]) => byte >= from && byte <= to)
      .map(([letter]) => `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`)
      .join('');
  const next = `[${inRange(0x80, 0xbf)}]`;
  return new RegExp(
    `[${inRange(0xc2, 0xd6)}${inRange(0xd8, 0xdf)}]${next}|(?:\\u{d7}${next}){2,}|[${inRange(0xe0, 0xef)}]${next}{2}|[${inRange(0xf0, 0xf4)}]${next}{3}`,
    'gu',
  );
}

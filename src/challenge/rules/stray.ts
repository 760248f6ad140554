import type { Heading, Nodes, Paragraph, TableCell } from 'mdast';

/** A block that holds text and marks within it. */
export type Prose = Heading | Paragraph | TableCell;

/** Offset of the first sign that was written as a mark and came out as text; nothing where there is none. */
export function strayIn(node: Nodes, source: string, sign: RegExp): number | undefined {
  if (node.type === 'text') {
    const start = node.position?.start.offset ?? 0;
    const at = source.slice(start, node.position?.end.offset ?? start).search(sign);
    return at < 0 ? undefined : start + at;
  }
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = strayIn(child, source, sign);
    if (found !== undefined) return found;
  }
  return undefined;
}

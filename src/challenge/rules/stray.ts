import type { Heading, Nodes, Paragraph, TableCell } from 'mdast';

/** A block with inline content. */
export type Prose = Heading | Paragraph | TableCell;

/** Offset of the first sign that was meant as markup but is text; undefined if there is none. */
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

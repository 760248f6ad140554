import type { Nodes, PhrasingContent } from 'mdast';
import type { Place } from '../diagnostics/diagnostic.ts';
import { oddDollar } from '../markup/formulas.ts';
import { isProse } from '../markup/prose-text.ts';
import { placeAt } from './positions.ts';

interface Run {
  readonly start: number;
  readonly written: string;
}

/** The place of the first dollar sign without a partner in each block, for lessons with formulas (see format.md#markdown-and-html). */
export function oddDollars(nodes: readonly Nodes[], source: string): Place[] {
  return nodes.flatMap((node) => {
    if (!isProse(node)) return 'children' in node ? oddDollars(node.children, source) : [];
    if (!source.slice(node.position?.start.offset, node.position?.end.offset).includes('$')) return [];
    const offset = oddDollar(textRuns(node.children, source));
    return offset === undefined ? [] : [placeAt(offset, source)];
  });
}

/** The runs of text and line breaks. A formula cannot extend beyond one, because other elements are between them. */
function textRuns(nodes: readonly PhrasingContent[], source: string): Run[] {
  const runs: { start: number; end: number }[] = [];
  const inside: Run[] = [];
  for (const { type, position, ...node } of nodes) {
    const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
    const last = runs.at(-1);
    if (type === 'text' || type === 'break') {
      if (last?.end === start) last.end = end;
      else runs.push({ start, end });
    } else if ('children' in node) inside.push(...textRuns(node.children, source));
  }
  return [...runs.map(({ start, end }) => ({ start, written: source.slice(start, end) })), ...inside];
}

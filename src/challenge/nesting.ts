import { htmlVoidElements } from 'html-void-elements';
import type { Nodes, RootContent } from 'mdast';
import type { Place } from '../diagnostics/diagnostic.ts';

/**
 * How many quotes or tags may stand in one another. Parsers and whatever walks their trees go a call deeper for each, and some
 * take time for each pair; the whole file counts, code too, since it costs more to tell it apart than it is worth.
 */
export const nestingLimit = 1000;

const empty = new Set<string>(htmlVoidElements);

/**
 * How many pieces of Markdown may stand in one another: a list in a list is two. What renders them goes several calls deeper for
 * each, and must have room for as many tags as may be in them.
 */
const treeLimit = 300;

/** Where Markdown is nested more deeply than anybody writes; nothing when it is not. */
export function tooDeepNode(nodes: readonly RootContent[]): Place | undefined {
  let level: readonly Nodes[] = nodes;
  for (let depth = 0; depth < treeLimit && level.length > 0; depth += 1) {
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  const [first] = level;
  return first && { line: first.position?.start.line ?? 1, column: first.position?.start.column ?? 1 };
}

/** Where a text is nested more deeply than anybody writes; nothing when it is not. Takes time in proportion to the text. */
export function tooDeepPlace(text: string): Place | undefined {
  const hasFewer = (sign: string) => text.split(sign).length - 1 <= nestingLimit;
  if (hasFewer('>') && hasFewer('<')) return undefined;
  let depth = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const quotes = /^[\t >]*/.exec(line)?.[0].match(/>/g)?.length ?? 0;
    if (quotes > nestingLimit) return { line: index + 1, column: 1 };
    for (const { 1: slash, 2: name = '', index: at } of line.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
      if (empty.has(name.toLowerCase())) continue;
      depth = Math.max(0, depth + (slash === '/' ? -1 : 1));
      if (depth > nestingLimit) return { line: index + 1, column: at + 1 };
    }
  }
  return undefined;
}

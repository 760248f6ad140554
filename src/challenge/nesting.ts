import { htmlVoidElements } from 'html-void-elements';
import type { Nodes, RootContent } from 'mdast';
import type { Place } from '../diagnostics/diagnostic.ts';

/**
 * Maximum nesting of quotes or tags. Parsers and tree walkers recurse for each level, and some take time for each pair. Markup
 * in code counts as well, because telling it apart is not worth the cost.
 */
export const nestingLimit = 1000;

const empty = new Set<string>(htmlVoidElements);

/**
 * Maximum nesting of Markdown nodes; a list in a list counts as two. Rendering recurses several calls per level and must also
 * have room for nested tags.
 */
const treeLimit = 300;

/** The position of Markdown that is nested more deeply than anyone writes; undefined if there is none. */
export function tooDeepNode(nodes: readonly RootContent[]): Place | undefined {
  let level: readonly Nodes[] = nodes;
  for (let depth = 0; depth < treeLimit && level.length > 0; depth += 1) {
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  const [first] = level;
  return first && { line: first.position?.start.line ?? 1, column: first.position?.start.column ?? 1 };
}

/** The same for quotes and tags in the text, before it is parsed. Takes linear time. */
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

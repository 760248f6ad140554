import type { Heading, RootContent } from 'mdast';
import type { Report } from '../../diagnostics/diagnostic.ts';

/** Reports headings of a section that skip a level, such as `####` after `##`, because the outline would have a gap. */
export function reportSkippedHeadings(nodes: readonly RootContent[], report: Report): void {
  const headings = nodes.filter((node): node is Heading => node.type === 'heading');
  for (const [index, { depth, position }] of headings.entries()) {
    const before = headings[index - 1]?.depth;
    if (before === undefined || depth <= before + 1 || !position) continue;
    report('heading-skip', position.start, { found: '#'.repeat(depth), before: '#'.repeat(before) });
  }
}

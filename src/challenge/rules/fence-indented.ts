import type { Code } from 'mdast';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { isFence } from '../code-files.ts';

/** Reports a fence that stands too far in, so that it is code itself and its backticks are shown (FORMAT 8). */
export function reportIndentedFence(node: Code, source: string, report: Report): void {
  if (!/^\s*(?:```|~~~)/.test(node.value) || isFence(node, source)) return;
  if (node.position) report('fence-indented', node.position.start);
}

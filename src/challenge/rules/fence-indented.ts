import type { Code } from 'mdast';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { isFence } from '../fences.ts';

/** Reports a fence that is indented so far that its backticks are shown as code (see format.md#irregular-files). */
export function reportIndentedFence(node: Code, source: string, report: Report): void {
  if (!/^\s*(?:```|~~~)/.test(node.value) || isFence(node, source)) return;
  if (node.position) report('fence-indented', node.position.start);
}

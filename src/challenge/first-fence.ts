import type { Code } from 'mdast';
import type { Report } from '../diagnostics/diagnostic.ts';
import { isFence } from './fences.ts';
import { writtenMarker } from './markers.ts';
import { reportWithoutEffect } from './rules/without-effect.ts';
import type { Section } from './span.ts';

/** Returns the code fence of a section that consists of one, and reports anything else in the section. */
export function firstFence({ marker, content }: Section, report: Report): Code | undefined {
  const fence = content.nodes.find((node): node is Code => node.type === 'code' && isFence(node, content.source));
  const why = `\`${writtenMarker(marker)}\` uses only its first code fence`;
  const fix = 'Merge it into that fence, or remove it';
  if (fence) reportWithoutEffect(content, { why, fix }, report, (node) => node === fence);
  return fence;
}

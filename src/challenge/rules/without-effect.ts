import type { RootContent } from 'mdast';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { isComment, type Span } from '../span.ts';

/**
 * Reports the first block of a span that nobody will see because of its place.
 * @param why completes “This content has no effect:”
 * @param fix what to do, as a sentence without a full stop
 * @param isUsed true for the blocks that have an effect
 */
export function reportWithoutEffect(
  { nodes }: Span,
  { why, fix }: { readonly why: string; readonly fix: string },
  report: Report,
  isUsed: (node: RootContent, index: number) => boolean = () => false,
): void {
  const lost = nodes.find((node, index) => !isUsed(node, index) && !isComment(node));
  if (lost?.position) report('content-without-effect', lost.position.start, { why, fix });
}

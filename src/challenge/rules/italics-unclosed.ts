import type { Report } from '../../diagnostics/diagnostic.ts';
import { rawEmphasis } from '../../markup/emphasis.ts';
import { placeAt } from '../positions.ts';
import type { Prose } from './stray.ts';

/**
 * Reports the first `*` of a block that stays an asterisk although it looks like emphasis beside Chinese, Japanese or Korean
 * (see format.md#markdown-and-html).
 */
export function reportUnclosedItalics(block: Prose, source: string, report: Report): void {
  const [offset] = rawEmphasis(block, source).raw;
  if (offset !== undefined) report('italics-unclosed', placeAt(offset, source), { sign: source[offset] ?? '*' });
}

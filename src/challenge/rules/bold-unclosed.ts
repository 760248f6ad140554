import type { Report } from '../../diagnostics/diagnostic.ts';
import { placeAt } from '../positions.ts';
import { strayIn, type Prose } from './stray.ts';

/**
 * Reports the first `**` of a block that Markdown leaves as asterisks, usually because there is punctuation before the closing
 * one and a letter after it (see format.md#markdown-and-html). Asterisks between spaces are an exponent.
 */
export function reportUnclosedBold(block: Prose, source: string, report: Report): void {
  const offset = strayIn(block, source, /(?<![\\*])\*\*(?=[^\s*])|(?<=[^\s\\*])\*\*(?!\*)/);
  if (offset !== undefined) report('bold-unclosed', placeAt(offset, source));
}

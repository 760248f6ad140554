import type { Report } from '../../diagnostics/diagnostic.ts';
import { placeAt } from '../place.ts';
import { strayIn, type Prose } from './stray.ts';

/**
 * Reports `**` that Markdown leaves as asterisks, once a block: mostly because punctuation stands before the closing one and a
 * letter behind it (FORMAT 8). Asterisks between spaces are an
 * exponent.
 */
export function reportUnclosedBold(block: Prose, source: string, report: Report): void {
  const offset = strayIn(block, source, /(?<![\\*])\*\*(?=[^\s*])|(?<=[^\s\\*])\*\*(?!\*)/);
  if (offset !== undefined) report('bold-unclosed', placeAt(offset, source));
}

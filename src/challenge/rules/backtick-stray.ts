import type { Report } from '../../diagnostics/diagnostic.ts';
import { placeAt } from '../place.ts';
import { strayIn, type Prose } from './stray.ts';

/** Reports a backtick that encloses nothing and is shown as it is, once a block (FORMAT 8). */
export function reportStrayBacktick(block: Prose, source: string, report: Report): void {
  const offset = strayIn(block, source, /(?<!\\)`/);
  if (offset !== undefined) report('backtick-stray', placeAt(offset, source));
}

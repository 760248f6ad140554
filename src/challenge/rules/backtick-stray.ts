import type { Report } from '../../diagnostics/diagnostic.ts';
import { placeAt } from '../positions.ts';
import { strayIn, type Prose } from './stray.ts';

/** Reports the first backtick of a block that has no partner and is shown as text (see format.md#irregular-files). */
export function reportStrayBacktick(block: Prose, source: string, report: Report): void {
  const offset = strayIn(block, source, /(?<!\\)`/);
  if (offset !== undefined) report('backtick-stray', placeAt(offset, source));
}

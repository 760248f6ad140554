import type { Report } from '../../diagnostics/diagnostic.ts';
import { writtenMarker } from '../markers.ts';
import type { Section } from '../span.ts';

/** Sections that consist of one thing, so that a second one cannot be added to the first. */
const single: ReadonlySet<string> = new Set([
  ...['fillInTheBlank', 'scene', 'speaking-section'],
  ...['before-all', 'before-each', 'after-each', 'after-all'],
]);

/** Reports each section whose name an earlier section has (see format.md#irregular-files). */
export function reportRepeatedSections(sections: readonly Section[], report: Report): void {
  const seen = new Set<string>();
  for (const { marker } of sections) {
    const effect = single.has(marker.name) ? { effect: 'only the first one with content counts' } : {};
    if (seen.has(marker.name)) report('section-repeated', marker, { marker: writtenMarker(marker), ...effect });
    seen.add(marker.name);
  }
}

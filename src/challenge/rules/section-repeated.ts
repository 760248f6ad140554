import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Section } from '../span.ts';

/** Reports each section whose name an earlier section has (see format.md#irregular-files). */
export function reportRepeatedSections(sections: readonly Section[], report: Report): void {
  const seen = new Set<string>();
  for (const { marker } of sections) {
    if (seen.has(marker.name)) report('section-repeated', marker, { name: marker.name });
    seen.add(marker.name);
  }
}

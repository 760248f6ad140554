import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Section } from '../span.ts';

/** Reports each section of the lesson that has the name of one before it (FORMAT 1 and 8). */
export function reportRepeatedSections(sections: readonly Section[], report: Report): void {
  const seen = new Set<string>();
  for (const { marker } of sections) {
    if (seen.has(marker.name)) report('section-repeated', marker, { name: marker.name });
    seen.add(marker.name);
  }
}

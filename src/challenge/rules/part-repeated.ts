import type { Report } from '../../diagnostics/diagnostic.ts';
import { writtenMarker } from '../markers.ts';
import type { Section } from '../span.ts';

/** Reports each part of a section whose marker an earlier part has (see format.md#markers). Only the first one counts. */
export function reportRepeatedParts(parts: readonly Section[], report: Report): void {
  const seen = new Set<string>();
  for (const { marker } of parts) {
    if (seen.has(marker.name)) report('part-repeated', marker, { marker: writtenMarker(marker) });
    seen.add(marker.name);
  }
}

import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Marker } from '../markers.ts';

/** Reports spaces behind a marker: nobody sees them, and other readers of the format do not know the marker for them. */
export function reportTrailingSpace({ line, column }: Marker, offset: number, source: string, report: Report): void {
  const end = source.indexOf('\n', offset);
  const written = source.slice(offset, end < 0 ? undefined : end);
  const text = written.trimEnd();
  if (text.length < written.length) report('marker-trailing-space', { line, column: column + text.length });
}

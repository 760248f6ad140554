import type { Place, Report } from '../../diagnostics/diagnostic.ts';

/**
 * Reports spaces after a marker. They are invisible, and other programs do not recognise the marker because of them.
 * @param offset of the start of the marker
 */
export function reportTrailingSpace({ line, column }: Place, offset: number, source: string, report: Report): void {
  const end = source.indexOf('\n', offset);
  const written = source.slice(offset, end < 0 ? undefined : end);
  const text = written.trimEnd();
  if (text.length < written.length) report('marker-trailing-space', { line, column: column + text.length });
}

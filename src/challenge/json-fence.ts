import type { z } from 'zod';
import type { Report } from '../diagnostics/diagnostic.ts';
import { isClosed } from './fences.ts';
import { firstFence } from './first-fence.ts';
import { readJson } from './json.ts';
import type { Section } from './span.ts';

/** Parses the `json` fence of a section (see format.md#scenes-and-audio). Reports a missing or invalid one and returns undefined. */
export function readJsonFence<T>(section: Section, shape: z.ZodType<T>, report: Report): T | undefined {
  const { source } = section.content;
  const fence = firstFence(section, report);
  if (!fence?.position) {
    report('fence-missing', section.marker, { name: section.marker.name });
    return undefined;
  }
  if (!isClosed(fence, source)) return undefined;
  const result = readJson(fence.value, shape);
  if ('value' in result) return result.value;
  const { line, column } = fence.position.start;
  for (const { kind, path, reason, place } of result.faults) {
    const at = { line: line + place.line, column: column - 1 + place.column };
    if (kind === 'syntax') report('json-invalid', at, { reason });
    else report('data-invalid', at, { path: path || section.marker.name, reason });
  }
  return undefined;
}

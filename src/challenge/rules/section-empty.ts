import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Section } from '../span.ts';

/** Optional sections. Other empty sections have diagnostics of their own. */
const optional = new Set([
  ...['description', 'interactive', 'instructions', 'notes', 'transcript', 'explanation', 'assignment'],
  ...['hints', 'seed', 'solutions'],
]);

/** Types for which the original curriculum writes every heading, needed or not: external work and exams (see format.md#challenge-types). */
const formTypes = [12, 13, 17, 30, 32, 33];

/** Reports empty sections. */
export function reportEmptySections(
  sections: readonly Section[],
  challengeType: number | undefined,
  report: Report,
): void {
  if (challengeType !== undefined && formTypes.includes(challengeType)) return;
  for (const { marker, content } of sections) {
    if (content.nodes.length === 0 && optional.has(marker.name)) report('section-empty', marker, { name: marker.name });
  }
}

import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Section } from '../span.ts';

/** Sections that may be left out; without content the others are faults of their own. */
const optional = new Set([
  ...['description', 'interactive', 'instructions', 'notes', 'transcript', 'explanation', 'assignment'],
  ...['hints', 'seed', 'solutions'],
]);

/** Types of which upstream writes every heading, needed or not: work that is done elsewhere, and exams (FORMAT 9). */
const formTypes = [12, 13, 17, 30, 32, 33];

/** Reports the headings of sections that hold nothing. */
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

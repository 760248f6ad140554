import { z } from 'zod';
import { countBySeverity, type Report } from './report.ts';
import { visibleJson } from './visible.ts';

const count = z.int().min(0);
const file = z
  .string()
  .describe('Path of the file in the content folder, with forward slashes; `.` for the folder itself.');

/** The output of `hornbook check --format json`. New fields may be added; any other change increases the version. */
export const checkOutput = z
  .object({
    version: z.literal(1),
    content: z.string().describe('Path of the content folder, relative to the current folder.'),
    lessons: count.describe('Number of lessons that were checked.'),
    totals: z.object({ error: count, warning: count, info: count }).describe('Number of diagnostics of each severity.'),
    diagnostics: z
      .array(
        z.object({
          code: z
            .string()
            .regex(/^[a-z]+(-[a-z]+)*$/)
            .describe('Identifies the problem. A code never changes its meaning; new codes may be added.'),
          severity: z.enum(['error', 'warning', 'info']),
          file,
          line: z.int().min(1),
          column: z.int().min(1).describe('In UTF-16 code units, as in editors.'),
          message: z.string().describe('The problem.'),
          hint: z.string().describe('What to do.'),
        }),
      )
      .describe('Sorted by file, line and column.'),
    notChecked: z.array(z.object({ file, what: z.string(), why: z.string() })).describe('Checks that did not run.'),
  })
  .meta({ title: 'Output of `hornbook check --format json`' });

/** Formats a report as one JSON document. */
export function jsonOutput({ content, lessons, diagnostics, notChecked }: Report): string {
  const output: z.infer<typeof checkOutput> = {
    version: 1,
    content,
    lessons,
    totals: countBySeverity(diagnostics),
    diagnostics: [...diagnostics],
    notChecked: [...notChecked],
  };
  return visibleJson(output);
}

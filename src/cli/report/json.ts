import { z } from 'zod';
import { countBySeverity, type Report } from './report.ts';
import { visibleJson } from './visible.ts';

const count = z.int().min(0);
const file = z.string().describe('Path of the file in the content folder, with forward slashes; `.` for the folder.');

/** What `hornbook check --format json` prints. Fields may be added; any other change counts the version up. */
export const checkOutput = z
  .object({
    version: z.literal(1),
    content: z.string().describe('Way from the current folder to the content folder.'),
    lessons: count.describe('Lessons that were checked.'),
    totals: z.object({ error: count, warning: count, info: count }).describe('Diagnostics by severity.'),
    diagnostics: z
      .array(
        z.object({
          code: z
            .string()
            .regex(/^[a-z]+(-[a-z]+)*$/)
            .describe('What is wrong. A code never changes its meaning; there may be more of them.'),
          severity: z.enum(['error', 'warning', 'info']),
          file,
          line: z.int().min(1),
          column: z.int().min(1).describe('Counted in UTF-16 units, as editors do.'),
          message: z.string().describe('What happened.'),
          hint: z.string().describe('What to do about it.'),
        }),
      )
      .describe('By file, then line, then column.'),
    notChecked: z.array(z.object({ file, what: z.string(), why: z.string() })).describe('Checks that could not run.'),
  })
  .meta({ title: 'Output of `hornbook check --format json`' });

/** A report as one JSON document. */
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

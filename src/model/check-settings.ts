import { z } from 'zod';
import { catalogue, type Code } from '../diagnostics/catalogue.ts';
import { suggestion } from '../diagnostics/did-you-mean.ts';

const severities = ['error', 'warning', 'info', 'off'] as const;

/** One entry of `checks:` in `site.yml`: the severity of a diagnostic on this site, or in some of its files. */
const checkShape = z
  .strictObject({
    code: z
      .string()
      .superRefine((code, context) => {
        if (isCode(code)) return;
        const message = `is an unknown diagnostic code${suggestion(code, Object.keys(catalogue))}`;
        context.addIssue({ code: 'custom', message, continue: false });
      })
      .transform((code) => code as Code)
      .describe('Code of a diagnostic.'),
    severity: z
      .enum(severities, { error: 'must be `error`, `warning`, `info` or `off`' })
      .describe(
        'Severity of the diagnostic on this site; `off` hides it. An error stays an error, because a broken lesson is never published.',
      ),
    paths: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe('Globs of the files that the entry applies to, such as `challenges/espanol/**`. All files by default.'),
  })
  .superRefine(({ code, severity }, context) => {
    if (catalogue[code].severity !== 'error' || severity === 'error') return;
    const message = `cannot be lowered, because \`${code}\` is an error and lessons with errors are not published`;
    context.addIssue({ code: 'custom', message, path: ['severity'] });
  });

/** `checks:` in `site.yml`. The last entry that matches a diagnostic wins. */
export const checksShape = z.array(checkShape).default([]);

export type CheckSetting = z.infer<typeof checkShape>;

function isCode(code: string): code is Code {
  return Object.hasOwn(catalogue, code);
}

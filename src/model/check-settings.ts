import { z } from 'zod';
import { catalogue, type Code } from '../diagnostics/catalogue.ts';
import { perhapsMeant } from '../diagnostics/did-you-mean.ts';

const severities = ['error', 'warning', 'info', 'off'] as const;

/** One entry of `checks:` in `site.yml`: how grave a diagnostic is for this site, or for some of its files. */
const checkShape = z
  .strictObject({
    code: z
      .string()
      .superRefine((code, context) => {
        if (isCode(code)) return;
        const message = `is no code of a diagnostic${perhapsMeant(code, Object.keys(catalogue))}`;
        context.addIssue({ code: 'custom', message, continue: false });
      })
      .transform((code) => code as Code)
      .describe('Code of the diagnostic.'),
    severity: z
      .enum(severities, { error: 'must be `error`, `warning`, `info` or `off`' })
      .describe('How grave it is here. What is an error by itself stays one: a broken lesson is never published.'),
    paths: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe('Files it holds for, as globs such as `challenges/espanol/**`. Else all files.'),
  })
  .superRefine(({ code, severity }, context) => {
    if (catalogue[code].severity !== 'error' || severity === 'error') return;
    const message = `cannot be lower, as \`${code}\` is an error: what has errors is not published`;
    context.addIssue({ code: 'custom', message, path: ['severity'] });
  });

/** `checks:` in `site.yml`. Of several entries for one diagnostic the last one counts. */
export const checksShape = z.array(checkShape).default([]);

export type CheckSetting = z.infer<typeof checkShape>;

function isCode(code: string): code is Code {
  return Object.hasOwn(catalogue, code);
}

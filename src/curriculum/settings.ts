import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fileStart, reporter, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { canonicalTag } from '../site/languages.ts';
import { readTextFile } from './read-text.ts';
import { readYaml } from './yaml.ts';

/** What a maintainer can set for a site, in `site.yml`. Everything is optional. */
const settingsShape = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be small letters, digits and dashes, at most 63')
    .default('hornbook')
    .describe('Name under which learners’ progress is stored. Never change it once learners have used the site.'),
  title: z.string().trim().min(1).default('Lessons').describe('Name of the site.'),
  description: z.string().trim().optional().describe('What the site is, in a sentence.'),
  url: z
    .url({ protocol: /^https?$/, error: 'must be a whole address, such as https://example.org/course/' })
    .optional()
    .describe('Where the site is published. Only canonical links need it.'),
  repository: z
    .url({ protocol: /^https?$/, error: 'must be a whole address' })
    .optional()
    .describe('Where the source of the lessons can be seen.'),
  media: z
    .strictObject({
      images: z
        .enum(['link', 'load'], { error: 'must be `link` or `load`' })
        .default('link')
        .describe('Whether pictures of other sites are linked, or shown and loaded from there.'),
      audio: z
        .url({ protocol: /^https?$/, error: 'must be a whole address, ending with a slash' })
        .refine((url) => url.endsWith('/'), 'must end with a slash')
        .optional()
        .describe('Folder on the web with the recordings that dialogues and quizzes name.'),
    })
    .prefault({})
    .describe('Pictures and recordings.'),
  math: z
    .strictObject({
      courses: z.array(z.string()).default([]).describe('Courses in which $…$ is maths.'),
      blocks: z.array(z.string()).default([]).describe('Blocks in which $…$ is maths.'),
    })
    .prefault({})
    .describe('Where formulas are written in TeX.'),
  languages: z
    .array(
      z.strictObject({
        folder: z.string().min(1).describe('Folder under challenges/.'),
        tag: z
          .string()
          .refine((tag) => canonicalTag(tag) !== undefined, 'is not a language tag, such as en or pt-BR')
          .transform((tag) => canonicalTag(tag) ?? tag)
          .describe('BCP 47 language tag.'),
        name: z.string().min(1).optional().describe('What the language calls itself.'),
      }),
    )
    .min(1)
    .optional()
    .describe('Languages in menu order, the first one the default.'),
});

export type Settings = z.infer<typeof settingsShape>;

/** The file a site is set up with, in the content root. */
export const settingsFile = 'site.yml';

/**
 * Reads `site.yml`. Where a value is wrong it is reported with its line and the default is used, so that everything else
 * can still be checked.
 */
export function readSettings(root: string, diagnostics: Diagnostic[]): Settings {
  const file = join(root, settingsFile);
  const report = reporter(settingsFile, diagnostics);
  const text = existsSync(file) ? readTextFile(file, report) : '';
  const { value = {}, faults, placeOf } = readYaml(text ?? '');
  for (const { reason, place } of faults) report('yaml-invalid', place, { reason });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    if (value !== null) {
      report('setting-invalid', fileStart, { path: settingsFile, reason: 'must be a list of `key: value` lines' });
    }
    return settingsShape.parse({});
  }

  const result = settingsShape.safeParse(value);
  if (result.success) return result.data;
  const broken = new Set<string>();
  for (const issue of result.error.issues) {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    for (const name of names) {
      const path = name === undefined ? issue.path : [...issue.path, name];
      const reason = name === undefined ? issue.message.replace(/^Invalid input: /, '') : 'is no setting';
      report('setting-invalid', placeOf(path), { path: path.join('.'), reason });
      broken.add(String(path[0]));
    }
  }
  const sound = Object.entries(value).filter(([key]) => !broken.has(key));
  return settingsShape.parse(Object.fromEntries(sound));
}

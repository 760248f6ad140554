import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { fileStart, reporter, type Diagnostic, type Place, type Report } from '../diagnostics/diagnostic.ts';
import { canonicalTag } from '../site/languages.ts';

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
  const yaml = existsSync(file) ? readText(file, report) : '';
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  for (const error of document.errors) {
    report('yaml-invalid', placeAt(error.pos[0], lines), { reason: firstLine(error.message) });
  }
  if (document.errors.length > 0) return settingsShape.parse({});

  const values = toPlain(document, report);
  const result = settingsShape.safeParse(values);
  if (result.success) return result.data;
  const broken = new Set<string>();
  for (const issue of result.error.issues) {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    for (const name of names) {
      const path = name === undefined ? issue.path : [...issue.path, name];
      const reason = name === undefined ? issue.message.replace(/^Invalid input: /, '') : 'is no setting';
      report('setting-invalid', placeOf(document, path, lines), { path: path.join('.'), reason });
      broken.add(String(path[0]));
    }
  }
  const sound = Object.entries(values).filter(([key]) => !broken.has(key));
  return settingsShape.parse(Object.fromEntries(sound));
}

function readText(file: string, report: Report): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    report('file-unreadable', fileStart, { reason: (error as Error).message });
    return '';
  }
}

/** Aliases are bounded by the library, so that a small file cannot grow into a large one. */
function toPlain(document: Document, report: Report): Record<string, unknown> {
  try {
    const plain: unknown = document.toJS({ maxAliasCount: 100 });
    if (plain === null || plain === undefined) return {};
    if (typeof plain === 'object' && !Array.isArray(plain)) return plain as Record<string, unknown>;
    report('setting-invalid', fileStart, { path: settingsFile, reason: 'must be a list of `key: value` lines' });
  } catch (error) {
    report('yaml-invalid', fileStart, { reason: firstLine((error as Error).message) });
  }
  return {};
}

/** The place of the value at a path, or of the nearest thing around it that is there. */
function placeOf(document: Document, path: readonly PropertyKey[], lines: LineCounter): Place {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return placeAt(node.range[0], lines);
  }
  return fileStart;
}

function placeAt(offset: number, lines: LineCounter): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? text).replace(/ at line \d+, column \d+:?$/, '');
}

import { z } from 'zod';
import { checksShape } from './check-settings.ts';
import { knownTag } from './languages.ts';

const folder = (meaning: string) =>
  z
    .string()
    .min(1)
    .refine((path) => !path.includes('\0'), 'has a zero byte')
    .optional()
    .describe(meaning);

/** What a maintainer can set for a site, in `site.yml`. Everything is optional. */
export const settingsShape = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be small letters, digits and dashes, at most 63')
    .default('hornbook')
    .describe('Name under which learners’ progress is stored. Never change it once learners have used the site.'),
  title: z.string().trim().min(1).default('Lessons').describe('Name of the site.'),
  description: z.string().trim().optional().describe('What the site is, in a sentence.'),
  url: z
    .url({ protocol: /^https?$/, error: 'must be a whole address, such as https://example.org/course/' })
    .transform((url) => (url.endsWith('/') ? url : `${url}/`))
    .optional()
    .describe('Where the site is published. Canonical links, the sitemap and offline copies name it.'),
  repository: z
    .url({ protocol: /^https?$/, error: 'must be a whole address' })
    .optional()
    .describe(
      'Where the source of the lessons can be seen: a repository, or the folder of `site.yml` on a branch of it. On GitHub and GitLab, pages link to reports of problems and to their own source.',
    ),
  logo: z.string().min(1).optional().describe('Picture before the name of the site: a file in the assets folder.'),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as "#1d6b5f", in quotation marks')
    .transform((colour) => colour.toLowerCase())
    .optional()
    .describe('Colour of links and buttons. Where it could not be read, a darker or lighter tone of it is used.'),
  footer: z.string().trim().min(1).optional().describe('Text at the foot of every page.'),
  licence: z
    .strictObject({
      name: z.string().trim().min(1).describe('What the licence is called.'),
      url: z
        .url({ protocol: /^https?$/, error: 'must be a whole address' })
        .optional()
        .describe('Where it can be read.'),
    })
    .optional()
    .describe('Licence of the content, named at the foot of every page.'),
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
  quiz: z
    .strictObject({
      passMark: z
        .number()
        .gt(0, 'must be more than 0 and at most 1')
        .max(1, 'must be more than 0 and at most 1')
        .default(0.9)
        .describe('The share of a quiz that must be right, such as 0.9 for 18 of 20.'),
    })
    .prefault({})
    .describe('Quizzes.'),
  search: z
    .strictObject({
      form: z
        .enum(['stock', 'packed'], { error: 'must be `stock` or `packed`' })
        .default('stock')
        .describe(
          'Whether the search index has a file for each page, or is packed into fewer, larger ones, for hosts with a limit.',
        ),
    })
    .prefault({})
    .describe('Search.'),
  offline: z
    .strictObject({
      worker: z
        .boolean({ error: 'must be `true` or `false`' })
        .default(false)
        .describe(
          'Whether readers can keep a course in their browser, to be read without a network, also on phones. Needs a host with https.',
        ),
    })
    .prefault({})
    .describe('Taking lessons along.'),
  redirects: z
    .record(z.string(), z.string())
    .default({})
    .describe('Addresses of pages that have moved, each with the new one: `old-block/lesson.html: block/lesson.html`.'),
  upcoming: z
    .enum(['hide', 'show'], { error: 'must be `hide` or `show`' })
    .default('hide')
    .describe('Whether what the structure files mark as upcoming is left out, or shown with a note.'),
  folders: z
    .strictObject({
      challenges: folder('Folder with the languages. Else `challenges`.'),
      structure: folder('Folder with `curriculum.json`. Else `structure`.'),
      intro: folder('Folder with `<language>.json` or `<language>/intro.json`. Else `intro`.'),
      assets: folder('Folder with pictures and recordings. Else `assets`.'),
    })
    .prefault({})
    .describe('Where parts of the content lie when they lie elsewhere; relative to `site.yml`.'),
  languages: z
    .array(
      z.strictObject({
        folder: z.string().min(1).describe('Folder under challenges/.'),
        tag: z
          .string()
          .refine((tag) => knownTag(tag) !== undefined, 'is not the tag of a language, such as en or pt-BR')
          .transform((tag) => knownTag(tag) ?? tag)
          .describe('BCP 47 language tag.'),
        name: z.string().min(1).optional().describe('What the language calls itself.'),
      }),
    )
    .min(1)
    .superRefine((languages, context) => {
      for (const [index, { folder: name }] of languages.entries()) {
        const isRepeated = languages.findIndex((other) => other.folder === name) < index;
        if (isRepeated) context.addIssue({ code: 'custom', message: 'is listed twice', path: [index, 'folder'] });
      }
    })
    .optional()
    .describe('Languages in menu order, the first one the default.'),
  checks: checksShape.describe('How grave diagnostics are. Of several entries for one diagnostic the last one counts.'),
});

export type Settings = z.infer<typeof settingsShape>;

/** The file a site is set up with, in the content root. */
export const settingsFile = 'site.yml';

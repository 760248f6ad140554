import { z } from 'zod';
import { checksShape } from './check-settings.ts';
import { knownTag } from './languages.ts';

const folder = (meaning: string) =>
  z
    .string()
    .min(1)
    .refine((path) => !path.includes('\0'), 'must not contain a zero byte')
    .optional()
    .describe(meaning);

/** The settings of a site in `site.yml`. All are optional. */
export const settingsShape = z.strictObject({
  id: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9-]{0,62}$/,
      'must have 1 to 63 lowercase letters, digits and dashes, and must not begin with a dash',
    )
    .default('hornbook')
    .describe(
      'Id of the site, under which browsers store learners’ progress. Never change it once learners have used the site.',
    ),
  title: z.string().trim().min(1).default('Lessons').describe('Name of the site.'),
  description: z.string().trim().optional().describe('Description of the site in one sentence.'),
  url: z
    .url({ protocol: /^https?$/, error: 'must be a full URL, such as https://example.org/course/' })
    .transform((url) => (url.endsWith('/') ? url : `${url}/`))
    .optional()
    .describe('URL of the published site, used in canonical links, the sitemap and offline copies.'),
  repository: z
    .url({ protocol: /^https?$/, error: 'must be a full URL, such as https://example.org/' })
    .optional()
    .describe(
      'URL of the source of the lessons: a repository, or the folder of `site.yml` on one of its branches. On GitHub and GitLab, pages link to their source and to a form for reporting problems.',
    ),
  logo: z.string().min(1).optional().describe('Image before the name of the site: a file in the assets folder.'),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'must be a colour in quotes, such as "#1d6b5f"')
    .transform((colour) => colour.toLowerCase())
    .optional()
    .describe('Colour of links and buttons. A darker or lighter tone is used if the colour would be hard to read.'),
  footer: z.string().trim().min(1).optional().describe('Text at the bottom of every page.'),
  licence: z
    .strictObject({
      name: z.string().trim().min(1).describe('Name of the licence.'),
      url: z
        .url({ protocol: /^https?$/, error: 'must be a full URL, such as https://example.org/' })
        .optional()
        .describe('URL of the licence text.'),
    })
    .optional()
    .describe('Licence of the content, shown at the bottom of every page.'),
  media: z
    .strictObject({
      images: z
        .enum(['link', 'load'], { error: 'must be `link` or `load`' })
        .default('link')
        .describe('Whether images on other sites appear as links, or are loaded from there.'),
      audio: z
        .url({ protocol: /^https?$/, error: 'must be a full URL that ends with a slash', abort: true })
        .refine((url) => url.endsWith('/'), 'must end with a slash')
        .optional()
        .describe('URL of the folder with the recordings of dialogues and quizzes.'),
    })
    .prefault({})
    .describe('Images and recordings.'),
  math: z
    .strictObject({
      courses: z.array(z.string()).default([]).describe('Courses in which `$…$` is a formula.'),
      blocks: z.array(z.string()).default([]).describe('Blocks in which `$…$` is a formula.'),
    })
    .prefault({})
    .describe('Courses and blocks with formulas in TeX.'),
  quiz: z
    .strictObject({
      passMark: z
        .number()
        .gt(0, 'must be more than 0 and at most 1')
        .max(1, 'must be more than 0 and at most 1')
        .default(0.9)
        .describe('Share of right answers needed to pass a quiz, such as 0.9 for 18 of 20.'),
    })
    .prefault({})
    .describe('Quizzes.'),
  search: z
    .strictObject({
      form: z
        .enum(['stock', 'packed'], { error: 'must be `stock` or `packed`' })
        .default('stock')
        .describe(
          'Whether the search index has one file per page (`stock`), or fewer and larger files (`packed`) for hosts that limit the number of files.',
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
          'Whether readers can save a course in their browser and read it offline, also on phones. Requires HTTPS.',
        ),
    })
    .prefault({})
    .describe('Offline reading.'),
  redirects: z
    .record(z.string(), z.string())
    .default({})
    .describe('Old and new paths of moved pages: `old-block/lesson.html: block/lesson.html`.'),
  upcoming: z
    .enum(['hide', 'show'], { error: 'must be `hide` or `show`' })
    .default('hide')
    .describe('Whether courses and blocks that the structure files mark as upcoming are hidden, or shown with a note.'),
  folders: z
    .strictObject({
      challenges: folder('Folder of the languages. Default: `challenges`.'),
      structure: folder('Folder of `curriculum.json`. Default: `structure`.'),
      intro: folder('Folder of `<language>.json` or `<language>/intro.json`. Default: `intro`.'),
      assets: folder('Folder of images and recordings. Default: `assets`.'),
    })
    .prefault({})
    .describe('Folders of the content, relative to `site.yml`, if they differ from the defaults.'),
  languages: z
    .array(
      z.strictObject({
        folder: z.string().min(1).describe('Folder under `challenges/`.'),
        tag: z
          .string()
          .refine((tag) => knownTag(tag) !== undefined, 'must be a language tag, such as en or pt-BR')
          .transform((tag) => knownTag(tag) ?? tag)
          .describe('Language tag (BCP 47), such as `en` or `pt-BR`.'),
        name: z.string().min(1).optional().describe('The language’s own name.'),
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
    .describe('Languages in menu order. The first is the default.'),
  checks: checksShape.describe('Diagnostic severities. The last match wins.'),
});

export type Settings = z.infer<typeof settingsShape>;

/** Name of the settings file in the content root. */
export const settingsFile = 'site.yml';

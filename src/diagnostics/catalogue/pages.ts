import type { Entries } from './entry.ts';

/** Free pages. */
export const pages = {
  'page-title-missing': {
    severity: 'error',
    title: 'Page without a title',
    message: 'The page has no `title` in its front matter.',
    hint: 'Add a line `title: …` between two lines `---` at the top.',
  },
  'mdx-not-allowed': {
    severity: 'error',
    title: 'MDX not allowed',
    message: 'MDX pages run as code while the site is built, so they are built only when you say so.',
    hint: 'Pass --allow-mdx if you trust this content, or make it a .md page.',
  },
  'mdx-import': {
    severity: 'error',
    title: 'Import in an MDX page',
    message: 'Pages use the components that Hornbook gives them; `import` and `export` are not read.',
    hint: 'Remove the line; Callout is there without it.',
  },
  'mdx-invalid': {
    severity: 'error',
    title: 'Broken MDX',
    message: 'The page is not valid MDX: {reason}.',
    hint: 'Close every tag and brace; write `\\{` for a brace and `&lt;` for a less-than sign.',
  },
} as const satisfies Entries;

import type { Entries } from './entry.ts';
import { lines, course } from './example-texts.ts';

/** Free pages. */
export const pages = {
  'page-title-missing': {
    severity: 'error',
    title: 'Page without a title',
    message: 'The page has no `title` in its front matter.',
    hint: 'Add a line `title: …` between two lines `---` at the top.',
    example: {
      bad: course({ 'pages/english/about.md': lines('---', 'author: The school', '---', '', 'We teach.') }),
      in: 'pages/english/about.md',
      good: course({ 'pages/english/about.md': lines('---', 'title: About', '---', '', 'We teach.') }),
    },
  },
  'mdx-not-allowed': {
    severity: 'error',
    title: 'MDX not allowed',
    message: 'MDX pages run as code while the site is built, so they are built only when you say so.',
    hint: 'Pass --allow-mdx if you trust this content, or make it a .md page.',
    example: {
      bad: course({ 'pages/english/about.mdx': lines('---', 'title: About', '---', '', 'We teach.') }),
      in: 'pages/english/about.mdx',
      good: course({ 'pages/english/about.md': lines('---', 'title: About', '---', '', 'We teach.') }),
    },
  },
  'mdx-import': {
    severity: 'error',
    title: 'Import in an MDX page',
    message: 'Pages use the components that Hornbook gives them; `import` and `export` are not read.',
    hint: 'Remove the line; Callout, CourseContents and LessonQuestion are there without it.',
    example: {
      bad: course({
        'pages/english/about.mdx': lines(
          '---',
          'title: About',
          '---',
          '',
          'import Card from "./card"',
          '',
          'We teach.',
        ),
      }),
      in: 'pages/english/about.mdx',
      at: 'import',
      good: course({ 'pages/english/about.mdx': lines('---', 'title: About', '---', '', 'We teach.') }),
    },
  },
  'mdx-invalid': {
    severity: 'error',
    title: 'Broken MDX',
    message: 'The page is not valid MDX: {reason}.',
    hint: 'Close every tag and brace; write `\\{` for a brace and `&lt;` for a less-than sign.',
    example: {
      bad: course({ 'pages/english/about.mdx': lines('---', 'title: About', '---', '', 'We teach <b>manners.') }),
      in: 'pages/english/about.mdx',
      at: '<b>',
      good: course({ 'pages/english/about.mdx': lines('---', 'title: About', '---', '', 'We teach <b>manners</b>.') }),
    },
  },
} as const satisfies Entries;

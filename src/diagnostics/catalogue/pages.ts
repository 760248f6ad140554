import type { Entries } from './entry.ts';
import { lines, course } from './example-texts.ts';

/** Free pages, which are not lessons. */
export const pages = {
  'page-title-missing': {
    severity: 'error',
    title: 'Missing page title',
    message: 'Missing key `title` in the front matter of the page.',
    hint: 'Add a line `title: …` between two lines `---` at the top of the file.',
    example: {
      bad: course({ 'pages/english/about.md': lines('---', 'author: The school', '---', '', 'We teach.') }),
      in: 'pages/english/about.md',
      good: course({ 'pages/english/about.md': lines('---', 'title: About', '---', '', 'We teach.') }),
    },
  },
  'mdx-not-allowed': {
    severity: 'error',
    title: 'MDX not allowed',
    message: 'MDX pages run code during the build, so they need your permission.',
    hint: 'Use `--allow-mdx` if you trust this content, or make the page a `.md` file.',
    example: {
      bad: course({ 'pages/english/about.mdx': lines('---', 'title: About', '---', '', 'We teach.') }),
      in: 'pages/english/about.mdx',
      good: course({ 'pages/english/about.md': lines('---', 'title: About', '---', '', 'We teach.') }),
    },
  },
  'mdx-import': {
    severity: 'error',
    title: 'Import in an MDX page',
    message: 'MDX pages cannot use `import` or `export`.',
    hint: 'Remove the line. `Callout`, `CourseOutline` and `LessonQuestion` need no import.',
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
    title: 'Invalid MDX',
    message: 'Invalid MDX: {reason}.',
    hint: 'Close every tag and brace. Write `\\{` for a brace and `&lt;` for a less-than sign.',
    example: {
      bad: course({ 'pages/english/about.mdx': lines('---', 'title: About', '---', '', 'We teach <b>manners.') }),
      in: 'pages/english/about.mdx',
      at: '<b>',
      good: course({ 'pages/english/about.mdx': lines('---', 'title: About', '---', '', 'We teach <b>manners</b>.') }),
    },
  },
} as const satisfies Entries;

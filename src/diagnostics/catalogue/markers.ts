import type { Entries } from './entry.ts';
import { lesson, textLesson } from './example-texts.ts';

/** The headings that open sections (FORMAT 1 and 3). */
export const markers = {
  'marker-unknown': {
    severity: 'error',
    title: 'Unknown marker',
    message: 'There is no marker `--{name}--`{meant}.',
    hint: 'Check its spelling (names are case-sensitive), or remove the two dashes to make it a heading.',
    example: {
      bad: lesson({}, '# --descripton--', 'Good morning!'),
      at: '# --descripton--',
      good: textLesson('Good morning!'),
    },
  },
  'marker-misplaced': {
    severity: 'error',
    title: 'Marker in the wrong place',
    message: '`{found}` may not stand here: {rule}{meant}.',
    hint: 'Correct the number of `#` signs, move the section, or put the one that it belongs to above it.',
    example: {
      bad: textLesson('Good morning!', '## --instructions--', 'Say it.'),
      at: '## --instructions--',
      good: textLesson('Good morning!', '# --instructions--', 'Say it.'),
    },
  },
  'marker-lookalike': {
    severity: 'warning',
    title: 'Heading that looks like a marker',
    message: 'The heading “{text}” begins with two dashes but does not end with them, so it is shown as a heading.',
    hint: 'Close the marker with `--` and give it its English name, or remove the dashes.',
    example: {
      bad: textLesson('Good morning!', '# --notes', 'In English.'),
      at: '# --notes',
      good: textLesson('Good morning!', '# --notes--', 'In English.'),
    },
  },
  'text-before-marker': {
    severity: 'error',
    title: 'Text before the first marker',
    message: 'Text before the first marker belongs to no section and would not be shown.',
    hint: 'Put a line `# --description--` above it, or make it a comment.',
    example: {
      bad: lesson({}, 'Good morning!', '# --instructions--', 'Say it.'),
      at: 'Good morning!',
      good: textLesson('Good morning!', '# --instructions--', 'Say it.'),
    },
  },
  'section-repeated': {
    severity: 'warning',
    title: 'Section twice',
    message: 'There is a section `# --{name}--` before this one; they are read as one.',
    hint: 'Put all of it into one section.',
    example: {
      bad: textLesson('Good morning!', '# --notes--', 'In English.', '# --notes--', 'Until noon.'),
      at: '# --notes--\n\nUntil',
      good: textLesson('Good morning!', '# --notes--', 'In English. Until noon.'),
    },
  },
  'marker-trailing-space': {
    severity: 'warning',
    title: 'Space after a marker',
    message: 'Spaces follow the marker; other programs that read this format do not know it then.',
    hint: 'Remove them.',
    example: {
      bad: textLesson('Good morning!').replace('--description--', '--description--  '),
      at: '  \n',
      good: textLesson('Good morning!'),
    },
  },
  'section-empty': {
    severity: 'warning',
    title: 'Empty section',
    message: 'There is nothing under `# --{name}--`, so the section is not shown.',
    hint: 'Write it, or remove its heading.',
    example: { bad: textLesson('Good morning!', '# --notes--'), at: '# --notes--', good: textLesson('Good morning!') },
  },
} as const satisfies Entries;

import type { Entries } from './entry.ts';
import { blank, blankLesson, blocks, lesson, question, questionLesson, textLesson } from './example-texts.ts';

/** The headings that start sections (see format.md#markers). */
export const markers = {
  'marker-unknown': {
    severity: 'error',
    title: 'Unknown marker',
    message: 'Unknown marker `--{name}--`{meant=}.',
    hint: 'Correct the spelling (marker names are case-sensitive), or remove the dashes to make it a normal heading.',
    example: {
      bad: lesson({}, '# --descripton--', 'Good morning!'),
      at: '# --descripton--',
      good: textLesson('Good morning!'),
    },
  },
  'marker-misplaced': {
    severity: 'error',
    title: 'Misplaced marker',
    message: '`{found}` is in the wrong place{meant=}: {rule}.',
    hint: 'Correct the number of `#` signs, or move the section below the marker that it belongs to.',
    example: {
      bad: textLesson('Good morning!', '## --instructions--', 'Say it.'),
      at: '## --instructions--',
      good: textLesson('Good morning!', '# --instructions--', 'Say it.'),
    },
  },
  'marker-older': {
    severity: 'error',
    title: 'Older dialect',
    message: '`{found}` belongs to an older dialect of the format. Today it is {newer}.',
    hint: 'Use `hornbook check --fix`, which rewrites such sections, or change them yourself.',
    example: {
      bad: lesson({ challengeType: '19' }, '# --question--', question()),
      at: '# --question--',
      good: questionLesson(question()),
    },
  },
  'marker-lookalike': {
    severity: 'warning',
    title: 'Heading that looks like a marker',
    message: 'The heading “{text}” begins with two dashes but does not end with them, so it is shown as a heading.',
    hint: 'Add `--` at the end and use the English name of the marker, or remove the dashes.',
    example: {
      bad: textLesson('Good morning!', '# --notes', 'In English.'),
      at: '# --notes',
      good: textLesson('Good morning!', '# --notes--', 'In English.'),
    },
  },
  'text-before-marker': {
    severity: 'error',
    title: 'Text before the first marker',
    message: 'This text comes before the first marker, so it does not belong to any section.',
    hint: 'Add a marker such as `# --description--` above it, or make it an HTML comment.',
    example: {
      bad: lesson({}, 'Good morning!', '# --instructions--', 'Say it.'),
      at: 'Good morning!',
      good: textLesson('Good morning!', '# --instructions--', 'Say it.'),
    },
  },
  'content-without-effect': {
    severity: 'warning',
    title: 'Content without effect',
    message: 'This content has no effect: {why}.',
    hint: '{fix=Move it to the part where it belongs}.',
    example: {
      bad: textLesson('Say hello.', '# --seed--', '```js\nhello();\n```'),
      at: '```js',
      good: textLesson('Say hello.', '# --seed--', '## --seed-contents--', '```js\nhello();\n```'),
    },
  },
  'section-repeated': {
    severity: 'warning',
    title: 'Section used twice',
    message: 'The section `{marker}` is used twice; {effect=its parts are shown as one section}.',
    hint: 'Merge the parts into one section.',
    example: {
      bad: textLesson('Good morning!', '# --notes--', 'In English.', '# --notes--', 'Until noon.'),
      at: '# --notes--\n\nUntil',
      good: textLesson('Good morning!', '# --notes--', 'In English. Until noon.'),
    },
  },
  'part-repeated': {
    severity: 'error',
    title: 'Part used twice',
    message: 'The part `{marker}` is used twice in its section; only the first one counts.',
    hint: 'Merge the two, or remove one of them.',
    example: {
      bad: blankLesson({ blanks: [blocks(blank, '## --blanks--', '`evening`')] }),
      at: '## --blanks--\n\n`evening`',
      good: blankLesson(),
    },
  },
  'marker-trailing-space': {
    severity: 'warning',
    title: 'Space after a marker',
    message: 'Spaces follow the marker, so other programs do not recognise it.',
    hint: 'Remove the spaces, or run `hornbook check --fix`.',
    example: {
      bad: textLesson('Good morning!').replace('--description--', '--description--  '),
      at: '  \n',
      good: textLesson('Good morning!'),
    },
  },
  'section-empty': {
    severity: 'warning',
    title: 'Empty section',
    message: 'The section `# --{name}--` is empty, so it is not shown.',
    hint: 'Add its content, or remove the marker.',
    example: { bad: textLesson('Good morning!', '# --notes--'), at: '# --notes--', good: textLesson('Good morning!') },
  },
} as const satisfies Entries;

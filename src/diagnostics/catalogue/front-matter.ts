import type { Entries } from './entry.ts';
import { blankLesson, blocks, lines, lesson, textLesson } from './example-texts.ts';

/** The keys at the top of a lesson (see format.md#front-matter). */
export const frontMatter = {
  'front-matter-missing': {
    severity: 'error',
    title: 'Missing front matter',
    message: 'The file must begin with front matter.',
    hint: 'Begin the file with a line `---`, then the keys `id`, `title`, `challengeType` and `dashedName`, then another line `---`.',
    example: { bad: blocks('# --description--', 'Good morning!'), good: textLesson('Good morning!') },
  },
  'front-matter-unclosed': {
    severity: 'error',
    title: 'Unclosed front matter',
    message: 'Missing closing line `---` after the front matter.',
    hint: 'Add a line `---` after the last key.',
    example: {
      bad: lines('---', 'title: Saying hello', '', '# --description--', '', 'Good morning!'),
      good: textLesson('Good morning!'),
    },
  },
  'front-matter-language': {
    severity: 'error',
    title: 'Front matter is not YAML',
    message: 'The front matter is marked as “{language}”; it must be YAML.',
    hint: 'Change the first line to `---` and write the keys as YAML.',
    example: {
      bad: textLesson('Good morning!').replace('---', '---js'),
      at: 'js',
      good: textLesson('Good morning!'),
    },
  },
  'front-matter-yaml': {
    severity: 'error',
    title: 'Invalid YAML in the front matter',
    message: 'Invalid YAML: {reason}.',
    hint: '{fix=Check the quotes, colons and indentation at this position}.',
    example: {
      bad: lesson({ title: 'Hello: a greeting' }, '# --description--', 'Good morning!'),
      at: 'Hello: a',
      good: lesson({ title: '"Hello: a greeting"' }, '# --description--', 'Good morning!'),
    },
  },
  'front-matter-not-mapping': {
    severity: 'error',
    title: 'Front matter is not a list of keys',
    message: 'The front matter is {found}; it must be a list of `key: value` lines.',
    hint: 'Write one `key: value` per line: `id`, `title`, `challengeType` and `dashedName`.',
    example: {
      bad: lines('---', '- Saying hello', '- saying-hello', '---', '', '# --description--', '', 'Good morning!'),
      at: '- Saying hello',
      good: textLesson('Good morning!'),
    },
  },
  'key-missing': {
    severity: 'error',
    title: 'Missing key',
    message: 'Missing key `{key}` in the front matter.',
    hint: 'Add a line `{key}: …`. The value must be {expected}.',
    example: {
      bad: lesson({ title: undefined }, '# --description--', 'Good morning!'),
      good: textLesson('Good morning!'),
    },
  },
  'key-invalid': {
    severity: 'error',
    title: 'Invalid value',
    message: '`{key}` is {found}; it must be {expected}.',
    hint: 'Correct the value. Put it in quotes if YAML reads it as another type.',
    example: {
      bad: lesson({ challengeType: 'quiz' }, '# --description--', 'Good morning!'),
      at: 'quiz',
      good: lesson({ challengeType: '24' }, '# --description--', 'Good morning!'),
    },
  },
  'value-cut': {
    severity: 'warning',
    title: 'Value cut at `#`',
    message: 'YAML reads `{comment}` as a comment, so `{key}` is only “{value}”.',
    hint: 'Put the value in quotation marks: `{key}: {whole}`. If it is a comment, move it to a line of its own.',
    example: {
      bad: lesson({ title: 'Room #5' }, '# --description--', 'Good morning!'),
      at: 'Room #5',
      good: lesson({ title: '"Room #5"' }, '# --description--', 'Good morning!'),
    },
  },
  'key-unknown': {
    severity: 'warning',
    title: 'Unknown key',
    message: 'Unknown key `{key}`{meant=}.',
    hint: 'Correct the spelling, or remove the key.',
    example: {
      bad: lesson({ teacher: 'unknown' }, '# --description--', 'Good morning!'),
      at: 'teacher',
      good: textLesson('Good morning!'),
    },
  },
  'taught-language-missing': {
    severity: 'warning',
    title: 'Missing taught language',
    message: 'Missing key `lang`: a lesson of type {type} teaches a language.',
    hint: 'Add a line `lang: …` with a language tag such as `en-US`, `es` or `zh-CN`.',
    example: { bad: blankLesson({ keys: { lang: undefined } }), good: blankLesson() },
  },
} as const satisfies Entries;

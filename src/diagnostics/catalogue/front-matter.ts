import type { Entries } from './entry.ts';
import { blankLesson, blocks, lines, lesson, textLesson } from './example-texts.ts';

/** The keys at the head of a lesson (FORMAT 1 and 2). */
export const frontMatter = {
  'front-matter-missing': {
    severity: 'error',
    title: 'No front matter',
    message: 'The file does not begin with front matter.',
    hint: 'Begin it with a line `---`, then id, title, challengeType and dashedName, then a line `---`.',
    example: { bad: blocks('# --description--', 'Good morning!'), good: textLesson('Good morning!') },
  },
  'front-matter-unclosed': {
    severity: 'error',
    title: 'Front matter without an end',
    message: 'The front matter has no closing line `---`.',
    hint: 'Add a line `---` after the last key.',
    example: {
      bad: lines('---', 'title: Saying hello', '', '# --description--', '', 'Good morning!'),
      good: textLesson('Good morning!'),
    },
  },
  'front-matter-language': {
    severity: 'error',
    title: 'Front matter is not YAML',
    message: 'The front matter asks to be read as {language}; only YAML is read, and code in it is never run.',
    hint: 'Make the first line `---` alone and write the keys as YAML.',
    example: {
      bad: textLesson('Good morning!').replace('---', '---js'),
      at: 'js',
      good: textLesson('Good morning!'),
    },
  },
  'front-matter-yaml': {
    severity: 'error',
    title: 'Broken YAML',
    message: 'The front matter is not valid YAML: {reason}.',
    hint: 'Put quotes around values that hold `: `, `#`, a quote mark or begin with a special sign.',
    example: {
      bad: lesson({ title: 'Hello: a greeting' }, '# --description--', 'Good morning!'),
      at: ': a greeting',
      good: lesson({ title: '"Hello: a greeting"' }, '# --description--', 'Good morning!'),
    },
  },
  'front-matter-not-mapping': {
    severity: 'error',
    title: 'Front matter is not a list of keys',
    message: 'The front matter is {found}, not a list of `key: value` lines.',
    hint: 'Write one `key: value` a line: id, title, challengeType, dashedName.',
    example: {
      bad: lines('---', '- Saying hello', '- saying-hello', '---', '', '# --description--', '', 'Good morning!'),
      at: '- Saying hello',
      good: textLesson('Good morning!'),
    },
  },
  'key-missing': {
    severity: 'error',
    title: 'Required key missing',
    message: 'The front matter has no `{key}`.',
    hint: 'Add a line `{key}: …`; it is {expected}.',
    example: {
      bad: lesson({ title: undefined }, '# --description--', 'Good morning!'),
      good: textLesson('Good morning!'),
    },
  },
  'key-invalid': {
    severity: 'error',
    title: 'Value of the wrong kind',
    message: '`{key}` is {found}; it must be {expected}.',
    hint: 'Correct the value; put it in quotes if YAML takes it for something else.',
    example: {
      bad: lesson({ challengeType: 'quiz' }, '# --description--', 'Good morning!'),
      at: 'quiz',
      good: lesson({ challengeType: '24' }, '# --description--', 'Good morning!'),
    },
  },
  'key-unknown': {
    severity: 'warning',
    title: 'Unknown key',
    message: 'The key `{key}` is not known and has no effect{meant}.',
    hint: 'Check its spelling, or remove it.',
    example: {
      bad: lesson({ teacher: 'unknown' }, '# --description--', 'Good morning!'),
      at: 'teacher',
      good: textLesson('Good morning!'),
    },
  },
  'taught-language-missing': {
    severity: 'warning',
    title: 'Taught language missing',
    message: 'A lesson of type {type} teaches a language, and the front matter does not say which.',
    hint: 'Add a line `lang: …` with its tag, such as `en-US`, `es` or `zh-CN`.',
    example: { bad: blankLesson({ keys: { lang: undefined } }), good: blankLesson() },
  },
} as const satisfies Entries;

import type { Entries } from './entry.ts';
import { lines, textLesson, course } from './example-texts.ts';

/** The languages of a site. */
export const languages = {
  'language-unknown': {
    severity: 'warning',
    title: 'Unknown language folder',
    message: 'Unknown language folder {folder}{meant=}; it is skipped.',
    hint: 'Add the folder and its language tag to `languages` in `site.yml`.',
    example: {
      bad: course({ 'challenges/pirate/blocks/greetings/5f3c8a1b2d4e6f7081923a4b.md': textLesson('Ahoy!') }),
      in: 'challenges/pirate',
      good: course({
        'challenges/pirate/blocks/greetings/5f3c8a1b2d4e6f7081923a4b.md': textLesson('Ahoy!'),
        'site.yml': lines('languages:', '  - folder: english', '    tag: en', '  - folder: pirate', '    tag: en-GB'),
      }),
    },
  },
  'language-folder-missing': {
    severity: 'error',
    title: 'Missing language folder',
    message: 'Missing language folder “{folder}” in `challenges/`{meant=}.',
    hint: 'Correct the name, or remove the language from `site.yml`.',
    example: {
      bad: course({
        'site.yml': lines('languages:', '  - folder: english', '    tag: en', '  - folder: spanish', '    tag: es'),
      }),
      in: 'site.yml',
      at: 'spanish',
      good: course({ 'site.yml': lines('languages:', '  - folder: english', '    tag: en') }),
    },
  },
  'language-clash': {
    severity: 'error',
    title: 'Language used twice',
    message: 'The language tag {tag} is already used by {other}, so this folder is skipped.',
    hint: 'Remove one of the two folders, or give them different tags in `languages` in `site.yml`.',
    example: {
      bad: course({
        'challenges/pirate/blocks/greetings/5f3c8a1b2d4e6f7081923a4b.md': textLesson('Ahoy!'),
        'site.yml': lines(
          'languages:',
          '  - folder: english',
          '    tag: en',
          '  - folder: pirate',
          '    tag: en # as above',
        ),
      }),
      in: 'site.yml',
      at: 'en # as',
      good: course({
        'challenges/pirate/blocks/greetings/5f3c8a1b2d4e6f7081923a4b.md': textLesson('Ahoy!'),
        'site.yml': lines('languages:', '  - folder: english', '    tag: en', '  - folder: pirate', '    tag: en-GB'),
      }),
    },
  },
} as const satisfies Entries;

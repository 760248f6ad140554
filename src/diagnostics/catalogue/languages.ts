import type { Entries } from './entry.ts';
import { lines, textLesson, course } from './example-texts.ts';

/** The languages of a site. */
export const languages = {
  'language-unknown': {
    severity: 'warning',
    title: 'Folder of no known language',
    message: 'The folder {folder} has blocks, but its name is no language that is known, so it is left out{meant}.',
    hint: 'Name it in `languages:` of site.yml with its tag.',
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
    title: 'Language without a folder',
    message: 'site.yml names the language folder “{folder}”, and there is none under challenges/{meant}.',
    hint: 'Correct the name, or remove the language.',
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
    title: 'Two folders for one language',
    message: 'The language {tag} is already that of {other}, so this one is left out.',
    hint: 'Keep one of the two, or give them different tags in `languages:` of site.yml.',
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

import type { Entries } from './entry.ts';

/** The languages of a site. */
export const languages = {
  'language-unknown': {
    severity: 'warning',
    title: 'Folder of no known language',
    message: 'The folder {folder} has blocks, but its name is no language that is known, so it is left out.',
    hint: 'Name it in `languages:` of site.yml with its tag.',
  },
  'language-folder-missing': {
    severity: 'error',
    title: 'Language without a folder',
    message: 'site.yml names the language folder “{folder}”, and there is none under challenges/.',
    hint: 'Correct the name, or remove the language.',
  },
  'language-clash': {
    severity: 'error',
    title: 'Two folders for one language',
    message: 'The language {tag} is already that of {other}, so this one is left out.',
    hint: 'Keep one of the two, or give them different tags in `languages:` of site.yml.',
  },
} as const satisfies Entries;

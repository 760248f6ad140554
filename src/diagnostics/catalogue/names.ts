import type { Entries } from './entry.ts';

/** Names that must be unlike others: addresses, ids, titles. */
export const names = {
  'lessons-missing': {
    severity: 'error',
    title: 'No lessons',
    message: 'There is no lesson under {folder}.',
    hint: 'Put lessons into challenges/<language>/blocks/<block>/, or name another folder with --content.',
  },
  'url-clash': {
    severity: 'error',
    title: 'Two pages with one address',
    message: 'The page {url} is already made from {other}.',
    hint: 'Give one of the two another dashedName.',
  },
  'url-reserved': {
    severity: 'error',
    title: 'Reserved name',
    message: '{what} “{name}” cannot be used in an address: {reason}.',
    hint: 'Choose another name.',
  },
  'id-clash': {
    severity: 'error',
    title: 'Two lessons of a block with one id',
    message: 'The id {id} is already that of {other} in the same block.',
    hint: 'Give this lesson an id of its own: 24 hexadecimal digits.',
  },
  'title-clash': {
    severity: 'error',
    title: 'Two lessons of a block with one title',
    message: 'The title “{title}” is already that of {other} in the same block.',
    hint: 'Give one of the two another title.',
  },
} as const satisfies Entries;

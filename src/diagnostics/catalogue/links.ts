import type { Entries } from './entry.ts';

/** Links inside the content. */
export const links = {
  'link-broken': {
    severity: 'warning',
    title: 'Link to nothing',
    message: 'The link “{target}” leads to no page or file of this site; its text is shown without a link.',
    hint: 'Correct the link, or write the whole address of another site.',
  },
} as const satisfies Entries;

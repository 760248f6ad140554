import type { Entries } from './entry.ts';

/** The headings that open sections (FORMAT 1 and 3). */
export const markers = {
  'marker-unknown': {
    severity: 'error',
    title: 'Unknown marker',
    message: 'There is no marker `--{name}--`.',
    hint: 'Check its spelling (names are case-sensitive), or remove the two dashes to make it a heading.',
  },
  'marker-misplaced': {
    severity: 'error',
    title: 'Marker in the wrong place',
    message: '`{found}` may not stand here: it must be `{expected}` {where}.',
    hint: 'Correct the number of `#` signs or move the section.',
  },
  'marker-lookalike': {
    severity: 'warning',
    title: 'Heading that looks like a marker',
    message: 'The heading “{text}” begins with two dashes but does not end with them, so it is shown as a heading.',
    hint: 'Close the marker with `--` and give it its English name, or remove the dashes.',
  },
  'text-before-marker': {
    severity: 'error',
    title: 'Text before the first marker',
    message: 'Text before the first marker belongs to no section and would not be shown.',
    hint: 'Put a line `# --description--` above it, or make it a comment.',
  },
  'section-repeated': {
    severity: 'warning',
    title: 'Section twice',
    message: 'There is a section `# --{name}--` before this one; they are read as one.',
    hint: 'Put all of it into one section.',
  },
} as const satisfies Entries;

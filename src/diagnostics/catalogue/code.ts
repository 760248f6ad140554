import type { Entries } from './entry.ts';

/** Fences and containers, and the sections that are made of them (FORMAT 5.7 and 5.8). */
export const code = {
  'fence-missing': {
    severity: 'error',
    title: 'No data',
    message: 'The section `--{name}--` needs a fence with JSON, and it has none.',
    hint: 'Put the data between a line of three backticks with `json` and a line of three backticks.',
  },
  'fence-unclosed': {
    severity: 'error',
    title: 'Fence without an end',
    message: 'Nothing closes this fence, so all that follows is taken for code.',
    hint: 'Add a line of three backticks after the code.',
  },
  'container-unclosed': {
    severity: 'error',
    title: 'Container without an end',
    message: 'Nothing closes this `:::{name}`.',
    hint: 'Add a line `:::` after its last fence.',
  },
  'container-content': {
    severity: 'error',
    title: 'Text in a container',
    message: 'A `:::{name}` holds fences only; this is something else.',
    hint: 'Move it above or below the container.',
  },
  'editable-region': {
    severity: 'warning',
    title: 'Editable region not marked by two lines',
    message: 'The seed has {count} lines `--fcc-editable-region--`; it needs none or two.',
    hint: 'Mark the first and the last line of the part to change.',
  },
  'hint-unpaired': {
    severity: 'error',
    title: 'Hint without its other half',
    message: 'This {what} has no {other}: hints are a text and a test in turn.',
    hint: 'Add what is missing, or remove it.',
  },
  'code-language-unknown': {
    severity: 'warning',
    title: 'Unknown code language',
    message: 'Nothing is known of the code language “{language}”; the code is shown without colours.',
    hint: 'Check the word after the backticks, or write `text`.',
  },
} as const satisfies Entries;

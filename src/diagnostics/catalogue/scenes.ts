import type { Entries } from './entry.ts';

/** Dialogues and recordings (FORMAT 5.6). */
export const scenes = {
  'scene-timing': {
    severity: 'warning',
    title: 'Line ends before it begins',
    message: 'A line of the scene begins at {start} s and ends at {finish} s.',
    hint: 'Correct the times.',
  },
  'scene-speaker': {
    severity: 'warning',
    title: 'Speaker not in the scene',
    message: '{character} speaks, but is not among the characters of the scene.',
    hint: 'Add the character to `setup.characters`, or correct the name.',
  },
  'scene-unsorted': {
    severity: 'warning',
    title: 'Scene not in order of time',
    message: 'The commands of the scene are not in the order of their times; they are shown in order.',
    hint: 'Sort them by `startTime`.',
  },
} as const satisfies Entries;

import type { Entries } from './entry.ts';
import { sceneLesson } from './example-texts.ts';

/** A command of a scene with a spoken line. */
function line(character: string, startTime: number, finishTime: number): string {
  return JSON.stringify({ character, startTime, finishTime, dialogue: { text: 'Good morning!', align: 'left' } });
}

/** Dialogues and recordings (see format.md#scenes-and-audio). */
export const scenes = {
  'scene-timing': {
    severity: 'warning',
    title: 'Line ends before it begins',
    message: 'A line of the scene begins at {start} s but ends at {finish} s.',
    hint: 'Correct the times.',
    example: { bad: sceneLesson(line('Ada', 3, 2)), at: '# --scene--', good: sceneLesson(line('Ada', 3, 4)) },
  },
  'scene-speaker': {
    severity: 'warning',
    title: 'Unknown speaker',
    message: 'Unknown speaker “{character}”: the scene does not list this character.',
    hint: 'Add the character to `setup.characters`, or correct the name.',
    example: { bad: sceneLesson(line('Bea', 1, 2)), at: '# --scene--', good: sceneLesson(line('Ada', 1, 2)) },
  },
  'scene-unsorted': {
    severity: 'warning',
    title: 'Scene not in order of time',
    message: 'The commands of the scene are not in order of time; Hornbook shows them in order.',
    hint: 'Sort the commands by `startTime`.',
    example: {
      bad: sceneLesson(line('Ada', 3, 4), line('Ada', 1, 2)),
      at: '# --scene--',
      good: sceneLesson(line('Ada', 1, 2), line('Ada', 3, 4)),
    },
  },
} as const satisfies Entries;

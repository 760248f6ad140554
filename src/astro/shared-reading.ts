import type { Lesson } from '../challenge/lesson.ts';
import type { Curriculum } from '../model/entries.ts';

/** Something that has a curriculum, and another one when it was read again. */
export interface Reading {
  readonly current: Curriculum;
  /** A lesson for its page, by its file's name in the content root. */
  readonly lesson: (name: string) => Lesson | undefined;
}

/**
 * The readings of this process by key. Pages run in the same process as the command but load modules of their own, so the
 * two meet here. The content store would write the curriculum out and read it back for every change: seconds, where the
 * reading itself takes a third of one.
 */
const holder = globalThis as { hornbookReadings?: Map<string, Reading> };
holder.hornbookReadings ??= new Map();
const readings = holder.hornbookReadings;

/** Makes a reading known to the pages. Gives the key under which they find it. */
export function shareReading(reading: Reading): string {
  for (const [key, known] of readings) if (known === reading) return key;
  const key = `reading ${String(readings.size + 1)}`;
  readings.set(key, reading);
  return key;
}

/** The reading that a key stands for. */
export function sharedReading(key: string): Reading {
  const reading = readings.get(key);
  if (!reading)
    throw new Error('Pages are built by the hornbook command: run `npx hornbook build` or `npx hornbook dev`.');
  return reading;
}

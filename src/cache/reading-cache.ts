import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { LessonCache, IndexedLesson } from '../curriculum/lesson-index.ts';
import { digestOf, keepNewest, tryOnDisk } from './cache-folder.ts';

/** How many readings are kept: with the quality of questions and without it, those of the same content are two. */
const keptReadings = 8;

const prefix = 'readings-';

/**
 * Readings of the lessons of a content root, kept in a file between commands.
 * @param dependsOn what changes them besides the files: the code that reads, and what it looks for
 */
export function readingCache(folder: string, contentRoot: string, dependsOn: readonly string[]): LessonCache {
  const file = join(folder, `${prefix}${digestOf([contentRoot, ...dependsOn])}.json`);
  return {
    load: () => {
      try {
        return new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, IndexedLesson][]);
      } catch {
        // Nothing is there yet, or the disk has damaged it: then everything is read.
        return new Map();
      }
    },
    save: (readings) => {
      // Where Hornbook's own folder cannot be written to, each command reads for itself.
      tryOnDisk(() => {
        mkdirSync(dirname(file), { recursive: true });
        writeFileAtomic.sync(file, JSON.stringify([...readings]));
        keepNewest(folder, prefix, keptReadings);
      });
    },
  };
}

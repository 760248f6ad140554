import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { LessonCache, IndexedLesson } from '../curriculum/lesson-index.ts';
import { digestOfParts, evictOldest, tryDiskOperation } from './cache-folder.ts';

/** How many readings are kept: with the quality of questions and without it, those of the same content are two. */
const maxCaches = 8;

const prefix = 'lessons-';

/**
 * Readings of the lessons of a content root, kept in a file between commands.
 * @param dependsOn what changes them besides the files: the code that reads, and what it looks for
 */
export function lessonCache(folder: string, contentRoot: string, dependsOn: readonly string[]): LessonCache {
  const file = join(folder, `${prefix}${digestOfParts([contentRoot, ...dependsOn])}.json`);
  return {
    load: () => {
      try {
        return new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, IndexedLesson][]);
      } catch {
        // Nothing is there yet, or the disk has damaged it: then everything is read.
        return new Map();
      }
    },
    save: (lessons) => {
      // Where Hornbook's own folder cannot be written to, each command reads for itself.
      tryDiskOperation(() => {
        mkdirSync(dirname(file), { recursive: true });
        writeFileAtomic.sync(file, JSON.stringify([...lessons]));
        evictOldest(folder, prefix, maxCaches);
      });
    },
  };
}

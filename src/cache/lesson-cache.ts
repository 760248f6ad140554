import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { LessonCache, IndexedLesson } from '../curriculum/lesson-index.ts';
import { digestOfParts, evictOldest, tryDiskOperation } from './cache-folder.ts';

/** How many caches are kept. One content root can have two: with and without suggestions on question quality. */
const maxCaches = 8;

const prefix = 'lessons-';

/**
 * A cache of the parse results of a content root's lessons, stored in one file between commands.
 * @param dependsOn what the results depend on besides the files: the parser's code and its options
 */
export function lessonCache(folder: string, contentRoot: string, dependsOn: readonly string[]): LessonCache {
  const file = join(folder, `${prefix}${digestOfParts([contentRoot, ...dependsOn])}.json`);
  return {
    load: () => {
      try {
        return new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, IndexedLesson][]);
      } catch {
        // The file is missing or damaged: all lessons are parsed.
        return new Map();
      }
    },
    save: (lessons) => {
      // If Hornbook's own folder is read-only, each command parses all lessons.
      tryDiskOperation(() => {
        mkdirSync(dirname(file), { recursive: true });
        writeFileAtomic.sync(file, JSON.stringify([...lessons]));
        evictOldest(folder, prefix, maxCaches);
      });
    },
  };
}

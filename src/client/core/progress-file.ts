import { isObject } from './is-record.ts';

/**
 * The file in which a learner takes progress along (LEARNING 3.7): JSON with one line a lesson, so that it can be read, and
 * with the records as they are stored, also those of a later version.
 */

/** What the file says it is. */
const schema = 'hornbook-progress';

/** The newest version of the file that this program knows. */
const fileVersion = 1;

/** The longest text that is looked at, in letters: more than browsers let a site keep. */
const longestFile = 6_000_000;

/** How deep lists and objects may lie in one another. A record needs six levels. */
const deepest = 12;

export interface ProgressFile {
  /** The id of the site it was made by. */
  readonly site: string;
  /** Checksum of `lessonsText`; missing where the browser could not make one. */
  readonly sha256?: string;
  /** What is stored of each lesson, by its id: not looked at yet. */
  readonly lessons: ReadonlyMap<string, unknown>;
}

/** Why a text cannot be imported. */
export type FileProblem = 'fileTooLarge' | 'fileOfOtherKind' | 'fileNewer';

/** The lessons as they stand in the file, of which the checksum is made; the same for equal lessons. */
export function lessonsText(lessons: ReadonlyMap<string, unknown>): string {
  const lines = [...lessons.keys()].sort().map((id) => `${JSON.stringify(id)}: ${JSON.stringify(lessons.get(id))}`);
  return `{\n${lines.join(',\n')}\n}`;
}

/** The text of a file. */
export function writeProgressFile({ site, sha256, lessons }: ProgressFile, exported: Date): string {
  const facts = { schema, version: fileVersion, site, exported: exported.toISOString(), sha256 };
  return `${JSON.stringify(facts, null, 1).slice(0, -2)},\n "lessons": ${lessonsText(lessons)}\n}\n`;
}

/** The name of the file. */
export function progressFileName(site: string, exported: Date): string {
  return `${site}-progress-${exported.toISOString().slice(0, 10)}.json`;
}

/** Reads the text of a file, wherever it comes from: what is not of the right shape is no file of ours. */
export function readProgressFile(text: string): ProgressFile | FileProblem {
  if (text.length > longestFile) return 'fileTooLarge';
  if (isTooDeep(text)) return 'fileOfOtherKind';
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return 'fileOfOtherKind';
  }
  if (!isObject(document) || document['schema'] !== schema) return 'fileOfOtherKind';
  const { version, site, sha256, lessons } = document;
  if (typeof version !== 'number' || typeof site !== 'string' || !isObject(lessons)) return 'fileOfOtherKind';
  if (version > fileVersion) return 'fileNewer';
  return {
    site: site.slice(0, 200),
    ...(typeof sha256 === 'string' && { sha256 }),
    lessons: new Map(Object.entries(lessons).filter(([id]) => isLessonId(id))),
  };
}

/** Lessons are named by 24 digits (FORMAT 3); broken ones by their file. None is also the name of something else. */
function isLessonId(id: string): boolean {
  return /^[0-9a-z][\w.-]{0,99}$/i.test(id) && !(id in {});
}

/** True when brackets lie too deep in one another to be a file of ours, whatever reads them. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let isQuoted = false;
  for (let place = 0; place < text.length; place += 1) {
    const letter = text[place] ?? '';
    if (isQuoted && letter === '\\') place += 1;
    else if (letter === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if ('[{'.includes(letter)) depth += 1;
    else if (']}'.includes(letter)) depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}

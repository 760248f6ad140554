import { isObject } from './is-record.ts';

/**
 * The progress file that a learner exports (see learning.md#progress-files): JSON with one line for each lesson, which
 * people can read, and the records as they are stored, including those of a later version.
 */

/** The schema name in the file. */
const schema = 'hornbook-progress';

/** The newest version of the file that Hornbook reads. */
const fileVersion = 1;

/** The longest text that is read, in characters: more than browsers let a site store. */
const longestFile = 6_000_000;

/** The deepest nesting of arrays and objects. A record needs six levels. */
const deepest = 12;

export interface ProgressFile {
  /** The id of the site that exported it. */
  readonly site: string;
  /** Checksum of `lessonsText`. Missing if the browser could not make one. */
  readonly sha256?: string;
  /** The stored value of each lesson by its id, not yet checked. */
  readonly lessons: ReadonlyMap<string, unknown>;
}

/** Why a text cannot be imported. */
export type FileProblem = 'fileTooLarge' | 'fileOfOtherKind' | 'fileNewer';

/** The lessons as text for the file and its checksum. Equal lessons give equal text. */
export function lessonsText(lessons: ReadonlyMap<string, unknown>): string {
  const lines = [...lessons.keys()].sort().map((id) => `${JSON.stringify(id)}: ${JSON.stringify(lessons.get(id))}`);
  return `{\n${lines.join(',\n')}\n}`;
}

/** The text of a progress file. */
export function writeProgressFile({ site, sha256, lessons }: ProgressFile, exported: Date): string {
  const facts = { schema, version: fileVersion, site, exported: exported.toISOString(), sha256 };
  return `${JSON.stringify(facts, null, 1).slice(0, -2)},\n "lessons": ${lessonsText(lessons)}\n}\n`;
}

/** The name of a progress file. */
export function progressFileName(site: string, exported: Date): string {
  return `${site}-progress-${exported.toISOString().slice(0, 10)}.json`;
}

/** Parses the text of a file from any source. Returns the problem if it is not a progress file. */
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

/**
 * Lesson ids have 24 digits (see format.md#front-matter); broken lessons use their file name. Names of `Object.prototype`
 * are excluded.
 */
function isLessonId(id: string): boolean {
  return /^[0-9a-z][\w.-]{0,99}$/i.test(id) && !(id in {});
}

/** Returns whether brackets are nested too deeply for a progress file. Parsers need not survive deeper ones. */
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

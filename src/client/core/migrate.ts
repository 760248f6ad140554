import { isObject, readRecord } from './read-record.ts';
import { recordVersion, type LessonRecord } from './record.ts';

/** What a stored text turned out to be. */
export interface Opened {
  /** What could be read of it. */
  readonly record?: LessonRecord;
  /** True when a later version of this program stored it: it may be read by that version again and is never overwritten. */
  readonly isNewer: boolean;
  /** True when something in it could not be read: the text must be set aside before it is overwritten. */
  readonly isDamaged: boolean;
}

/** Turns a document of a version into one of the next. */
export type Migrations = Readonly<Record<number, (document: Readonly<Record<string, unknown>>) => unknown>>;

/** By the version they start from. There is one version so far. */
const migrations: Migrations = {};

/** Reads the text under a lesson's name, of whatever version it is (LEARNING 3.7). */
export function openRecord(text: string | null, steps: Migrations = migrations): Opened {
  if (text === null) return { isNewer: false, isDamaged: false };
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return { isNewer: false, isDamaged: true };
  }
  if (versionOf(document) > recordVersion) return { isNewer: true, isDamaged: false };
  for (let step; isObject(document) && (step = steps[versionOf(document)]);) document = step(document);
  const record = readRecord(document);
  return { ...(record && { record }), isNewer: false, isDamaged: !holds(record, document) };
}

function versionOf(document: unknown): number {
  return isObject(document) && typeof document['v'] === 'number' ? document['v'] : 0;
}

/** True when everything in a document is also in what was read of it. */
function holds(read: unknown, document: unknown): boolean {
  if (typeof document !== 'object' || document === null) return read === document;
  if (typeof read !== 'object' || read === null || Array.isArray(read) !== Array.isArray(document)) return false;
  return Object.entries(document).every(([name, value]) => holds((read as Record<string, unknown>)[name], value));
}

import { isObject, isRecord } from './is-record.ts';
import { recordVersion, type LessonRecord } from './record.ts';

/** What a stored text turned out to be. */
export interface Opened {
  /** The record, if it is one of a version that is known. */
  readonly record?: LessonRecord;
  /** True when a later version of this program stored it: it may be read by that version again and is never overwritten. */
  readonly isNewer?: boolean;
  /** True when it cannot be read: it must be set aside before its place is taken. */
  readonly isDamaged?: boolean;
}

/** Turns a document of a version into one of the next. */
export type Migrations = Readonly<Record<number, (document: Readonly<Record<string, unknown>>) => unknown>>;

/** By the version they start from. There is one version so far. */
const migrations: Migrations = {};

/** Reads the text under a lesson's name, of whatever version it is (LEARNING 3.7). */
export function openRecord(text: string | null, steps: Migrations = migrations): Opened {
  if (text === null) return {};
  try {
    let document: unknown = JSON.parse(text);
    if (versionOf(document) > recordVersion) return { isNewer: true };
    for (let step; isObject(document) && (step = steps[versionOf(document)]);) document = step(document);
    if (isRecord(document)) return { record: document };
  } catch {
    // No JSON: damaged, as anything that is no record.
  }
  return { isDamaged: true };
}

function versionOf(document: unknown): number {
  return isObject(document) && typeof document['v'] === 'number' ? document['v'] : 0;
}

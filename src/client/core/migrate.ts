import { isObject, isRecord } from './is-record.ts';
import { recordVersion, type LessonRecord } from './record.ts';

/** The parse result of a stored text. */
export interface Opened {
  /** The record, if its version is known. */
  readonly record?: LessonRecord;
  /** True if a later version of Hornbook stored it. That version may read it again, so it is never overwritten. */
  readonly isNewer?: boolean;
  /** True if it cannot be read. It must be set aside before it is replaced. */
  readonly isDamaged?: boolean;
}

/** Steps that turn a document into one of the next version. */
export type Migrations = Readonly<Record<number, (document: Readonly<Record<string, unknown>>) => unknown>>;

/** Steps by the version they start from. There is one version so far. */
const migrations: Migrations = {};

/** Parses the stored text of a lesson, of any version (see learning.md#versions). */
export function openRecord(text: string | null, steps: Migrations = migrations): Opened {
  if (text === null) return {};
  try {
    let document: unknown = JSON.parse(text);
    if (versionOf(document) > recordVersion) return { isNewer: true };
    for (let step; isObject(document) && (step = steps[versionOf(document)]);) document = step(document);
    if (isRecord(document)) return { record: document };
  } catch {
    // Text that is not JSON is damaged, like any value that is not a record.
  }
  return { isDamaged: true };
}

function versionOf(document: unknown): number {
  return isObject(document) ? Number(document['v']) : 0;
}

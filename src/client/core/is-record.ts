import { recordVersion, type LessonRecord } from './record.ts';

/** Tests a value that was stored or imported and may be anything. */
type Test = (value: unknown) => boolean;

/** Returns whether a value is an object and not an array. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isText: Test = (value) => typeof value === 'string';
const isCount: Test = (value) => Number.isSafeInteger(value) && (value as number) >= 0;

/** Tests a list, by default of any length. */
function listOf(test: Test, length?: number): Test {
  return (value) => Array.isArray(value) && value.every(test) && value.length === (length ?? value.length);
}

/** Tests an object whose values are all of one kind. */
function mapOf(test: Test): Test {
  return (value) => isObject(value) && Object.values(value).every(test);
}

/** Tests an object with some parts, and with others that may be missing. Further parts may be anything. */
function shape(parts: Readonly<Record<string, Test>>, optional: Readonly<Record<string, Test>> = {}): Test {
  return (value) =>
    isObject(value) &&
    Object.entries(parts).every(([name, test]) => test(value[name])) &&
    Object.entries(optional).every(([name, test]) => value[name] === undefined || test(value[name]));
}

const question = shape(
  { s: isCount, n: isCount, t: isCount, f: isText, l: isText },
  { w: listOf(isText), g: isCount, h: listOf(listOf(isCount, 2)) },
);
const best: Test = (value) => listOf(isCount, 4)(value) && (value as readonly number[])[1] !== 0;
const quiz = shape({ last: listOf(isText), now: listOf(isCount, 3) }, { best });
const draft: Test = (value) => Array.isArray(value) && isCount(value[0]) && value.slice(1).every(isText);
const record = shape(
  { v: (value) => value === recordVersion, u: isCount, d: isCount, src: isText, b: isText, q: mapOf(question) },
  { db: mapOf(isCount), quiz, a: listOf(isText), draft: mapOf(draft) },
);

/**
 * Returns whether a value is a record as Hornbook writes it. Stored and imported values may be anything. No other code checks
 * their shape.
 */
export function isRecord(value: unknown): value is LessonRecord {
  return record(value);
}

import { recordVersion, type LessonRecord, type QuestionRecord, type QuizRecord } from './record.ts';

/**
 * Returns whether a value is a record as Hornbook writes it. Stored and imported values may be anything. No other code checks
 * their shape.
 */
export function isRecord(value: unknown): value is LessonRecord {
  if (!isObject(value) || value['v'] !== recordVersion) return false;
  const { u, d, src, b, q, db = {}, quiz, a = [], draft = {} } = value as unknown as LessonRecord;
  return (
    isList([u, d], isCount) &&
    isList([src, b], isText) &&
    isMap(q, isQuestion) &&
    isMap(db, isCount) &&
    (quiz === undefined || isQuiz(quiz)) &&
    isList(a, isText) &&
    isMap(draft, isDraft)
  );
}

/** Returns whether a value is an object and not an array. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isQuestion(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { s, f, n, t, l, w = [], g = 0, h = [] } = value as unknown as QuestionRecord;
  return isList([s, n, t, g], isCount) && isList([f, l], isText) && isList(w, isText) && isList(h, isPair);
}

function isQuiz(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { best = [0, 1, 0, 0], last, now } = value as unknown as QuizRecord;
  return isList(best, isCount, 4) && best[1] > 0 && isList(last, isText) && isList(now, isCount, 3);
}

function isDraft(value: unknown): boolean {
  const [time, ...answers] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  return isCount(time) && isList(answers, isText);
}

function isPair(value: unknown): boolean {
  return isList(value, isCount, 2);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isList(value: unknown, test: (item: unknown) => boolean, length?: number): boolean {
  return Array.isArray(value) && value.every(test) && (length === undefined || value.length === length);
}

function isMap(value: unknown, test: (part: unknown) => boolean): boolean {
  return isObject(value) && Object.values(value).every(test);
}

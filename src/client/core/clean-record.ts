import { isObject } from './is-record.ts';
import type { LessonRecord, QuestionRecord, QuizRecord } from './record.ts';

/**
 * Reduces a record from elsewhere to what Hornbook itself writes: known parts, content keys, and texts and lists of limited
 * length (see learning.md#progress-files).
 * @param record of the right shape; any further parts are dropped
 */
export function cleanRecord({ v, u, d, src, b, q, db, quiz, a, draft }: LessonRecord): LessonRecord {
  return {
    v,
    u: bounded(u),
    d: bounded(d),
    src: src === 'answered' || src === 'marked' ? src : 'imported',
    b: short(b),
    q: mapOf(q, isKey, cleanQuestion),
    ...(db && { db: mapOf(db, isBlockName, bounded) }),
    ...(quiz && { quiz: cleanQuiz(quiz) }),
    ...(a && { a: keysOf(a) }),
    ...(draft && {
      draft: mapOf(
        draft,
        isKey,
        ([time, ...answers]) => [bounded(time), ...answers.slice(0, longestList).map(short)] as const,
      ),
    }),
  };
}

const longestList = 200;

/** The latest time of a `Date`. Counting on from there still gives safe integers. */
const largest = 8.64e15;

function cleanQuestion({ s, f, n, t, l, w, g, h }: QuestionRecord): QuestionRecord {
  const grades = h?.filter(([day, grade]) => day < 1e8 && grade <= 2).slice(-longestList);
  return {
    s: s > 3 ? 0 : s,
    f: short(f),
    n: bounded(n),
    t: bounded(t),
    l: short(l),
    ...(w && { w: keysOf(w) }),
    ...(g !== undefined && { g: bounded(g) }),
    ...(grades && { h: grades }),
  };
}

function cleanQuiz({ best, last, now }: QuizRecord): QuizRecord {
  const result = best && ([bounded(best[0]), bounded(best[1]), bounded(best[2]), best[3]] as const);
  return { ...(result && { best: result }), last: keysOf(last), now: [bounded(now[0]), bounded(now[1]), now[2]] };
}

/** The cleaned entries of an object whose names pass a test. */
function mapOf<T>(
  map: Readonly<Record<string, T>>,
  isName: (name: string) => boolean,
  clean: (value: T) => T,
): Record<string, T> {
  const entries = isObject(map) ? Object.entries(map) : [];
  return Object.fromEntries(entries.filter(([name]) => isName(name)).map(([name, value]) => [name, clean(value)]));
}

function keysOf(keys: readonly string[]): readonly string[] {
  return keys.filter(isKey).slice(0, longestList);
}

/** Returns whether a name is a content key (src/challenge/identity.ts). No property of `Object.prototype` has such a name. */
function isKey(name: string): boolean {
  return /^[0-9a-z]{8}([0-9a-z]{16})?$/.test(name);
}

/** Returns whether a block may have this name. `__proto__` is excluded. */
function isBlockName(name: string): boolean {
  return /^[^_].{0,199}$/u.test(name);
}

/** Limits a count or time, so that it can still grow. Otherwise the next change would make the record unreadable. */
function bounded(count: number): number {
  return Math.min(count, largest);
}

function short(text: string): string {
  return text.slice(0, 500);
}

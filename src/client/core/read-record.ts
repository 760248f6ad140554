import {
  longestHistory,
  recordVersion,
  type Draft,
  type Graded,
  type LessonRecord,
  type QuestionRecord,
  type QuizRecord,
  type Source,
} from './record.ts';

/**
 * The record in a value that was stored or imported, or nothing when it is none. Whatever does not have the right shape is
 * left out or 0, so nothing that comes in can be harmful; whatever this program wrote comes out as it was.
 */
export function readRecord(value: unknown): LessonRecord | undefined {
  const { v, u, d, src, b, q, db, quiz, a, draft } = fieldsOf(value);
  if (v !== recordVersion || !isObject(q)) return undefined;
  const ticks = sortedSet(keysIn(a));
  return {
    v,
    u: count(u),
    d: count(d),
    src: sources.find((one) => one === src) ?? 'answered',
    b: words(b),
    q: mapOf(q, readQuestion),
    ...ifFilled('db', mapOf(db, count, isBlockName)),
    ...(isObject(quiz) && { quiz: readQuiz(quiz) }),
    ...(ticks.length > 0 && { a: ticks }),
    ...ifFilled('draft', mapOf(draft, readDraft)),
  };
}

/** The best reason for calling a lesson done first. */
export const sources: readonly Source[] = ['answered', 'marked', 'imported'];

/** Verdicts as they are stored: oldest first, without repeats, and not more than are remembered. */
export function historyOf(verdicts: readonly Graded[]): readonly Graded[] {
  const codes = verdicts.map(([day, grade]) => day * 3 + grade).sort((one, other) => one - other);
  return [...new Set(codes)]
    .slice(-longestHistory)
    .map((code): Graded => [Math.floor(code / 3), (code % 3) as 0 | 1 | 2]);
}

/** The texts of a list, each once, sorted. */
export function sortedSet(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

/** True for an object that is no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readQuestion(value: unknown): QuestionRecord | undefined {
  if (!isObject(value)) return undefined;
  const { s, f, n, t, l, w, g, h } = value;
  const verdicts = historyOf(listOf(h).flatMap((entry) => readVerdict(entry)));
  return {
    s: s === 1 || s === 2 || s === 3 ? s : 0,
    f: words(f),
    n: count(n),
    t: count(t),
    l: words(l),
    w: keysIn(w),
    g: count(g) || count(t),
    ...(verdicts.length > 0 && { h: verdicts }),
  };
}

function readVerdict(value: unknown): Graded[] {
  const [day, grade] = listOf(value);
  // Further away no date can be told.
  return (grade === 0 || grade === 1 || grade === 2) && count(day) < 1e8 ? [[count(day), grade]] : [];
}

function readQuiz({ best, last, now }: Readonly<Record<string, unknown>>): QuizRecord {
  const [right, total, time, assisted] = listOf(best).map(count);
  const [attempt, ended, retry] = listOf(now).map(count);
  return {
    ...(total && { best: [Math.min(right ?? 0, total), total, time ?? 0, assisted ? 1 : 0] }),
    last: [...new Set(keysIn(last))],
    now: [attempt ?? 0, ended ?? 0, retry ? 1 : 0],
  };
}

function readDraft(value: unknown): Draft | undefined {
  const [time, ...answers] = listOf(value);
  return count(time) > 0 ? [count(time), ...answers.slice(0, 100).map(words)] : undefined;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

/** The own entries of an object whose name and value are sound, in an object that has nothing else. */
function mapOf<T>(
  value: unknown,
  read: (value: unknown) => T | undefined,
  isName: (name: string) => boolean = isKey,
): Readonly<Record<string, T>> {
  const entries = Object.entries(fieldsOf(value)).map(([name, one]) => [name, isName(name) ? read(one) : undefined]);
  return Object.fromEntries(entries.filter(([, one]) => one !== undefined)) as Record<string, T>;
}

function ifFilled<K extends string, T extends object>(name: K, value: T): Partial<Record<K, T>> {
  return (Object.keys(value).length > 0 ? { [name]: value } : {}) as Partial<Record<K, T>>;
}

/** A key of content (src/challenge/identity.ts). None is also the name of something that every object has. */
function isKey(name: unknown): name is string {
  return typeof name === 'string' && /^[0-9a-z]{8}$/.test(name);
}

function isBlockName(name: string): boolean {
  return /^[^_].{0,199}$/u.test(name);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function keysIn(value: unknown): string[] {
  return listOf(value).filter(isKey).slice(0, 200);
}

function count(value: unknown): number {
  return Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : 0;
}

function words(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 500) : '';
}

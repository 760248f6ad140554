import { untouched, type QuestionState } from './question.ts';

/**
 * What is kept of a lesson, as JSON under `lp1:<site id>:l:<lesson id>` (LEARNING 3.7). Learners' browsers hold these for
 * years: names and meanings never change, new ones may be added.
 */
export interface LessonRecord {
  /** Version of this shape. */
  readonly v: 1;
  /** When it was last changed, in milliseconds. */
  readonly u: number;
  /** When the lesson was completed, in milliseconds; 0 before that. */
  readonly d: number;
  readonly src: 'answered';
  /** The block it was last seen in. */
  readonly b: string;
  /** By question key. */
  readonly q: Readonly<Record<string, QuestionRecord>>;
}

export interface QuestionRecord {
  /** 0 seen, 1 wrong, 2 right, 3 shown. */
  readonly s: 0 | 1 | 2 | 3;
  /** Key of the answer that was checked first. */
  readonly f: string;
  /** How often an answer was checked. */
  readonly n: number;
  /** When it was last checked, in milliseconds. */
  readonly t: number;
  /** Tag of the language it was asked in; a translation is not an edit. */
  readonly l: string;
  /** Keys of the wrong answers checked so far. */
  readonly w?: readonly string[];
}

/** Name under which a lesson's record is stored. */
export function recordName(siteId: string, lessonId: string): string {
  return `lp1:${siteId}:l:${lessonId}`;
}

/** Reads a stored record; nothing when it is none of ours or of a version to come. */
export function parseRecord(text: string | null): LessonRecord | undefined {
  if (text === null) return undefined;
  try {
    const value = JSON.parse(text) as Partial<LessonRecord> | null;
    return value?.v === 1 && isObject(value.q) ? (value as LessonRecord) : undefined;
  } catch {
    return undefined;
  }
}

/** True for what a later version of this program stored; it may be read by that version again and is never overwritten. */
export function isFromLaterVersion(text: string | null): boolean {
  if (text === null) return false;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && 'v' in value && typeof value.v === 'number' && value.v > 1;
  } catch {
    return false;
  }
}

/** Adds the verdict on one question to a record. `d` is set once all of the lesson's questions are right, and stays. */
export function withVerdict(
  before: LessonRecord | undefined,
  place: { readonly block: string; readonly language: string; readonly questions: readonly string[] },
  question: string,
  state: QuestionState,
  now: number,
): LessonRecord {
  const known = questionIn(before, question);
  const verdict: QuestionRecord = {
    ...known,
    s: state.phase === 'right' ? 2 : 1,
    f: known?.f ?? state.tried[0] ?? state.picked ?? '',
    n: state.tries,
    t: now,
    l: place.language,
    w: state.tried,
  };
  const q = { ...before?.q, [question]: verdict };
  const done = place.questions.every((key) => q[key]?.s === 2);
  const d = before?.d ? before.d : done ? now : 0;
  return { ...before, v: 1, u: now, d, src: 'answered', b: place.block, q };
}

/** The state in which a question is shown again. */
export function stateOf(record: LessonRecord | undefined, question: string, right: string): QuestionState {
  const known = questionIn(record, question);
  if (!known) return untouched;
  const tried = Array.isArray(known.w) ? (known.w as readonly string[]) : [];
  if (known.s === 2) return { phase: 'right', picked: right, tried, tries: known.n };
  return { phase: 'idle', tried, tries: known.n };
}

function questionIn(record: LessonRecord | undefined, question: string): QuestionRecord | undefined {
  if (!record || !Object.hasOwn(record.q, question)) return undefined;
  const known: unknown = record.q[question];
  return isObject(known) ? (known as QuestionRecord) : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
